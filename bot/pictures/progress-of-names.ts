// Who has done it: names as pictures, those who have not first, for these are who is written to.
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { groupContinued, groupHeading, progressDue, sayProgress } from '../messages/progress.ts'
import type { ProgressPicture } from './picture-data.ts'

/** Of one or two lines each: about 1,600 pixels with title and bar. */
const NAMES_A_PICTURE = 18

type Group = ProgressPicture['groups'][number]

/** @returns one picture at least; the bar and its words stand in each */
export function progressOfNames(progress: {
  readonly title: string
  readonly dueOn: VietnamDate
  readonly done: readonly string[]
  readonly open: readonly string[]
  readonly source: string
}): readonly ProgressPicture[] {
  const { title, dueOn, done, open, source } = progress
  const of = done.length + open.length
  return pagesOf(open, done).map((groups) => ({
    kind: 'progress',
    title,
    subtitle: progressDue(dueOn),
    done: done.length,
    of,
    summary: sayProgress(done.length, of),
    groups,
    notes: [],
    source,
  }))
}

function pagesOf(open: readonly string[], done: readonly string[]): readonly (readonly Group[])[] {
  const all = [...open.map((name) => ({ name, isDone: false })), ...done.map((name) => ({ name, isDone: true }))]
  const pages: (readonly Group[])[] = []
  for (let at = 0; at < Math.max(1, all.length); at += NAMES_A_PICTURE) {
    const page = all.slice(at, at + NAMES_A_PICTURE)
    pages.push(
      [false, true].flatMap((isDone) => {
        const names = page.filter((one) => one.isDone === isDone).map(({ name }) => name)
        if (names.length === 0) return []
        const heading = groupHeading(isDone, (isDone ? done : open).length)
        const isContinued = all[at - 1]?.isDone === isDone
        return [{ heading: isContinued ? groupContinued(heading) : heading, isDone, names }]
      }),
    )
  }
  return pages
}
