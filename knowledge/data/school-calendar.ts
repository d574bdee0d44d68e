// The school calendar: when the terms of a school year begin and end, year by year, as an administrator enters it.
import { z } from 'zod'
import { createDataReader } from './data-file.ts'

const term = z.strictObject({ startOn: z.iso.date(), lastOn: z.iso.date() })

const schoolYear = z.strictObject({
  /** The calendar year that it begins in. */
  from: z.int().min(1990).max(2100),
  locality: z.string().min(1),
  terms: z.tuple([term, term]),
  note: z.string().optional(),
})

export type SchoolYear = z.infer<typeof schoolYear>

export const readSchoolCalendar = createDataReader(
  'school-calendar.json',
  z.strictObject({ about: z.string(), years: z.array(schoolYear) }),
)
