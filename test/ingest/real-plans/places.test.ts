// Everything that is read from the real plans can be found again: places are valid and quotes are the file's own lines.
import { expect, it } from 'vitest'
import type { PassageBody } from '../../../knowledge/domain/passage.ts'
import { describePlan, PLAN_PREFIXES } from './plans-folder.ts'

const linesOf = ({ place }: PassageBody) => {
  if (place.kind !== 'lines') throw new Error('a text file has lines')
  return place
}

for (const prefix of PLAN_PREFIXES)
  describePlan(prefix, 'places', (plan) => {
    it('quotes the lines of the file, in order, within the cited lines', async () => {
      const { reading, lines } = await plan
      for (const passage of reading.passages) {
        const { first, last } = linesOf(passage)
        const cited = lines.slice(first - 1, last).join('\n')
        let from = 0
        for (const line of passage.raw.split('\n')) {
          const at = cited.indexOf(line, from)
          expect(at, `line ${first}: ${line.slice(0, 40)}`).toBeGreaterThanOrEqual(0)
          from = at + line.length
        }
        expect(cited.trim().startsWith(passage.raw.split('\n')[0]?.trim().slice(0, 40) ?? '?') || first === last).toBe(
          true,
        )
      }
    })

    it('leaves no line with text out, but the headers of tables', async () => {
      const { reading, document } = await plan
      const covered = new Set<number>()
      for (const passage of reading.passages) {
        const { first, last } = linesOf(passage)
        for (let line = first; line <= last; line += 1) covered.add(line)
      }
      const left = document.lines.filter(({ text, number }) => text !== '' && !covered.has(number))
      expect(
        left.filter(({ text }) => !/^(\| )?\|?\s*(TT|STT|Kétqua|2024-2025|Chỉ tiêu|Năm học 20|Đơn vị)/.test(text)),
      ).toEqual([])
    })

    it('points every task, target, reference and section at a passage that is there', async () => {
      const { passages, tasks, targets, references, sections } = (await plan).reading
      const indexes = [
        ...tasks.flatMap((task) => task.passages),
        ...targets.flatMap((target) => target.passages),
        ...references.map(({ passage }) => passage),
        ...sections.flatMap(({ firstPassage, lastPassage }) => [firstPassage, lastPassage]),
      ]
      for (const index of indexes) expect(passages[index]).toBeDefined()
      for (const { passages: own } of [...tasks, ...targets]) expect(own.length).toBeGreaterThan(0)
      for (const { firstPassage, lastPassage } of sections) expect(lastPassage).toBeGreaterThanOrEqual(firstPassage)
    })

    it('holds each reference in the passage that it names', async () => {
      const { passages, references } = (await plan).reading
      for (const { reference, passage } of references)
        expect(passages[passage]?.text.replace(/\s/g, '')).toContain(/^\d+/.exec(reference.number)?.[0])
    })
  })
