// The year that times without one are read in: of what a plan covers, else of the day on which it was issued, else of the newest document that its subject names.
import type { PlanHead } from './plan.ts'

export const planYearOf = ({ period, issuedOn, issuedWording, subject }: PlanHead): number | undefined =>
  period?.from ?? yearIn(issuedOn) ?? yearIn(issuedWording) ?? newestYearIn(subject)

const yearIn = (wording: string | undefined) => Number(/20\d{2}/.exec(wording ?? '')?.[0]) || undefined

/** Without a day of its own a plan is as new as the newest document that its subject names. */
function newestYearIn(subject: string | undefined): number | undefined {
  const years = subject?.match(/(?<!\d)20\d{2}(?!\d)/g)?.map(Number) ?? []
  return years.length > 0 ? Math.max(...years) : undefined
}
