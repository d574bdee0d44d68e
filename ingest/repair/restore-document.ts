// Restores whole documents, part by part: what is healthy stays to the letter, what lost its marks is read again.
import { readCommonWords } from '../../knowledge/data/common-words.ts'
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { createCandidateFinder } from './candidates.ts'
import { isUnmarkedVietnamese } from './damage-signs.ts'
import { partsOf } from './damaged-parts.ts'
import { createChoices } from './choices.ts'
import { readChannel } from './channel.ts'
import { createNameCollector, withKnownNames } from './known-names.ts'
import { withForeignNames, withPlaceNames } from './place-names.ts'
import { restoreWords, type RestoredWord } from './restore-text.ts'
import { learnSyllables } from './syllable-model.ts'
import { LAST_SIGN, scanSyllables, type Vocabulary } from './vocabulary.ts'

export type DocumentRestorer = {
  /**
   * In order, also what stands between words; line breaks stay where they are.
   *
   * @param isScan whether it is a part of a scan, which a short text cannot tell; by its own letters if not given
   */
  readonly restore: (text: string, isScan?: boolean) => readonly RestoredWord[]
  /** Number of syllables that it has learnt from: a restoration is made anew when it has grown. */
  readonly learnt: number
}

/** @param cleanTexts of plans to learn from, the most fitting first; the more of one province's own, the better */
export function createDocumentRestorer(cleanTexts: Iterable<string>): DocumentRestorer {
  const commonWords = readCommonWords()
  const collector = createNameCollector()
  const model = learnSyllables(following(commonWords, cleanTexts, collector.see))
  const names = collector.names()
  const restorer = { model, choicesOf: createChoices(createCandidateFinder(model, readChannel())) }
  return {
    learnt: model.learnt - countSyllables(commonWords, model),
    restore(text, isScan = measureQuality(text).kind === 'scan' && isUnmarkedVietnamese(text)) {
      return partsOf(text, isScan).flatMap((part) =>
        part.isDamaged
          ? withKnownNames(withForeignNames(withPlaceNames(restoreWords(part.text, restorer))), names)
          : [{ raw: part.text, text: part.text, confidence: 1 }],
      )
    },
  }
}

function* following(first: string, others: Iterable<string>, see: (text: string) => void): Iterable<string> {
  yield first
  for (const text of others) {
    see(text)
    yield text
  }
}

function countSyllables(text: string, vocabulary: Vocabulary): number {
  let count = 0
  scanSyllables(text, vocabulary, (id) => {
    if (id > LAST_SIGN) count += 1
  })
  return count
}
