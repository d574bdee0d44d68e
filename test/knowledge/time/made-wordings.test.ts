// The figure of times: of two thousand wordings made by rule, how many are read as they are meant, and that no date is invented.
import { expect, test } from 'vitest'
import { readTimeline } from '../../../knowledge/time/read-timeline.ts'
import { timelineDueOn, timelineRecurs } from '../../../knowledge/time/timeline-facts.ts'
import { makeWordings, type MadeWording } from './made-wordings.ts'

const COUNT = 2_000
const LEAST_RIGHT = 0.99

const wordings = makeWordings(COUNT, 1)
const read = ({ wording, planYear }: MadeWording) => {
  const timeline = readTimeline(wording, planYear)
  return { kind: timeline.kind, dueOn: timelineDueOn(timeline), recurs: timelineRecurs(timeline) }
}
const wrong = (made: MadeWording) => {
  const { kind, dueOn, recurs } = read(made)
  return kind !== made.kind || dueOn !== made.dueOn || recurs !== made.recurs
}

test('at least 99 of 100 have their kind, day and recurrence', () => {
  const missed = wordings.filter(wrong)
  const spellings = [...new Set(wordings.map(({ spelling }) => spelling))]
  const bySpelling = spellings.map((name) => {
    const own = wordings.filter(({ spelling }) => spelling === name)
    return `${name} ${own.filter((made) => !wrong(made)).length}/${own.length}`
  })
  console.log(`times read as meant: ${COUNT - missed.length}/${COUNT}; ${bySpelling.join(', ')}`)
  for (const made of missed.slice(0, 10)) console.log(JSON.stringify({ made, read: read(made) }))
  expect(1 - missed.length / COUNT).toBeGreaterThanOrEqual(LEAST_RIGHT)
})

test('no day is read where none is stated, and none but the one that is', () => {
  const invented = wordings.filter((made) => {
    const { dueOn } = read(made)
    return dueOn !== undefined && dueOn !== made.dueOn
  })
  expect(invented).toEqual([])
})

test('a count of what is made: hundreds with a day and hundreds without', () => {
  const dated = wordings.filter(({ dueOn }) => dueOn !== undefined).length
  expect(dated).toBeGreaterThan(1_000)
  expect(COUNT - dated).toBeGreaterThan(100)
})
