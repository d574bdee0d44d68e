// A day in what was written as JSON: of buttons and of the ledger.
import { z } from 'zod'
import { parseVietnamDate, type VietnamDate } from '../../knowledge/time/vietnam-date.ts'

export const calendarDay = z.iso.date().transform((text, context): VietnamDate => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  const found = parseVietnamDate(year, month, date)
  if (found === undefined) context.addIssue('no calendar has this day')
  return found ?? z.NEVER
})
