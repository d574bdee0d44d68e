// Which agency took over from which in the 2025 reorganisation, by function, dated and sourced.
import { z } from 'zod'
import { createDataReader } from './data-file.ts'

const successor = z.strictObject({
  agency: z.string().min(1),
  /** The functions that went there; empty: whatever is named nowhere else. */
  function: z.array(z.string().min(1)),
})

const succession = z.strictObject({
  former: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  from: z.iso.date(),
  /** false: day or successor still to be confirmed against the province's own decision. */
  sure: z.boolean(),
  source: z.string().min(1),
  successors: z.array(successor).min(1),
})

export type AgencySuccession = z.infer<typeof succession>

export const readAgencySuccessions = createDataReader(
  'agency-succession.json',
  z.strictObject({ about: z.string(), successions: z.array(succession) }),
)
