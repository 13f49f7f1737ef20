import guidetree from '@guidetree/astro'
import { defineConfig } from 'astro/config'

export default defineConfig({ integrations: [guidetree()] })
