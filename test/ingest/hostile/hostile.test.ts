// Damaged and hostile files through the reading processes: each is read, or refused in a sentence, and the program goes on. The whole collection: npm run bench -- hostile
import { describe, expect, it } from 'vitest'
import { READING_LIMITS } from '../../../ingest/reading-process/reading-pool.ts'
import { missingForPdf } from '../../support/pdf-document.ts'
import { bombs } from './bombs.ts'
import { mutatedFiles, soundFiles } from './mutated-files.ts'
import { readHostile, type HostileResult } from './read-hostile.ts'
import { stallingTexts } from './stalling-texts.ts'

/** Alone they take half a minute; the machine may be busy. */
const PATIENCE = { timeout: 240_000 }
/** What needs tens of seconds or hundreds of megabytes by design, only the benchmark reads. */
const FOR_THE_BENCHMARK = [
  'a stream of 300 MB of text',
  'a paragraph of 20 MB',
  '390,000 cells',
  'thousands of rows under spans',
  'character references',
  'breaks without end',
  'angle brackets',
  'a picture of 900 million points',
  'a million lines drawn on a page of columns',
  '49 million white points',
  'black and white noise',
]
const MUTATIONS = 104
const TEXT_LENGTH = 40_000

const missing = missingForPdf === '' ? '' : ` (without PDF and pictures: ${missingForPdf})`
const withoutReason = (results: readonly HostileResult[]) =>
  results.filter(({ end, reason }) => end !== 'read' && !/^\p{Lu}.{15,}\.$/u.test(reason))

describe(`hostile files${missing}`, () => {
  it('bombs are read or refused with what is wrong, within the limits', PATIENCE, async () => {
    const files = bombs.filter(({ what }) => !FOR_THE_BENCHMARK.includes(what))
    const { results, peakMb } = await readHostile(files)
    expect(results).toHaveLength(files.length)
    expect(results.filter(({ end }) => end === 'broke a rule' || end === 'ended its process')).toEqual([])
    expect(withoutReason(results)).toEqual([])
    expect(peakMb.reader).toBeLessThanOrEqual(READING_LIMITS.bytes / 2 ** 20)
    expect(results.map(({ what, end }) => `${what}: ${end}`)).toEqual(
      expect.arrayContaining([
        'a Word file of 150 MB of zeros: refused',
        'parts that share their bytes: refused',
        'entities that multiply, in Word: refused',
        'a merge over a whole sheet: refused',
        'the old format of Word: refused',
        'a cell over everything: read',
      ]),
    )
  })

  it('texts that make patterns stall are read or refused', PATIENCE, async () => {
    const { results } = await readHostile(stallingTexts(TEXT_LENGTH))
    expect(results.filter(({ end }) => end !== 'read' && end !== 'refused')).toEqual([])
    expect(withoutReason(results)).toEqual([])
    expect(results.filter(({ end }) => end === 'read').length).toBeGreaterThan(60)
  })

  it(`${MUTATIONS} damaged files of all formats are read or refused`, PATIENCE, async () => {
    const { results } = await readHostile(mutatedFiles(await soundFiles(), MUTATIONS))
    expect(results.filter(({ end }) => end !== 'read' && end !== 'refused')).toEqual([])
    expect(withoutReason(results)).toEqual([])
    expect(new Set(results.map(({ end }) => end))).toEqual(new Set(['read', 'refused']))
  })
})
