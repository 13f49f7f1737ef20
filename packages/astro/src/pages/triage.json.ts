import type { APIRoute } from 'astro'
import { siteData } from '../data.ts'

/** The model that reads customers' messages, the same for every locale: as `guidetree build` writes it. */
export const GET: APIRoute = async () => Response.json((await siteData()).triage.model)
