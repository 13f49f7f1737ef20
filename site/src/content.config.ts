import { guidetreeCollections } from '@guidetree/astro/content'

export const collections = guidetreeCollections({ trees: '../trees', docs: '../docs' })
