// A year of reminders in minutes: npm run bench -- year [--count PEOPLE] [--seed N]
import type { Measured } from './speed.ts'
import { checkYear, type YearVerdict } from './year/check-year.ts'
import { simulateYear } from './year/simulate-year.ts'

export type YearFigures = { readonly measured: readonly Measured[]; readonly verdict: YearVerdict }

/** @param folder for the database; made by the caller, who also removes it */
export async function measureYear(
  folder: string,
  { people, seed }: { readonly people: number; readonly seed: number },
  onDay: (day: string) => void,
): Promise<YearFigures> {
  const startedAt = performance.now()
  const year = await simulateYear({
    folder,
    people,
    // From six in the morning to eight in the evening.
    hours: 29,
    tasksAPlan: 12,
    from: '2026-01-01',
    to: '2026-12-31',
    seed,
    deaths: 400,
    onDay,
  })
  const verdict = await checkYear(year)
  await year.store.close()
  const { counts, telegram, planningMs } = year
  const planning = (planned: boolean) => planningMs.filter((one) => one.planned === planned).map(({ ms }) => ms)
  const measured = [
    figure('subscribers', people),
    figure('minutes that were run', counts.ticks),
    figure('deaths in the middle', counts.deaths),
    figure('restarts between', counts.restarts),
    figure('things that people did', counts.events),
    figure('due', verdict.due),
    figure('messages', telegram.counts.messages),
    ...Object.entries(verdict.reasons).map(([reason, count]) => figure(reason, count)),
    figure(
      'faults',
      Object.values(verdict.faults).reduce((sum, keys) => sum + keys.length, 0),
      { atMost: 0 },
    ),
    figure('planning where nobody’s hour falls, median', share(planning(false), 0.5), { unit: 'ms', atMost: 10 }),
    figure('planning where it falls, median', share(planning(true), 0.5), { unit: 'ms' }),
    figure('planning where it falls, 95th percentile', share(planning(true), 0.95), { unit: 'ms' }),
    figure('the whole year', Math.round((performance.now() - startedAt) / 1000), { unit: 's', atMost: 900 }),
  ]
  return { measured, verdict }
}

const figure = (what: string, value: number, more: Partial<Measured> = {}): Measured => ({
  what,
  value,
  unit: '',
  atMost: undefined,
  ...more,
})

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round((sorted[Math.floor(part * (sorted.length - 1))] ?? 0) * 10) / 10
}
