// Restores whole documents, block by block: what is healthy stays to the letter, what lost its marks is read again.
import { readCommonWords } from '../../knowledge/data/common-words.ts'
import { measureQuality } from '../../knowledge/text/letter-quality.ts'
import { createCandidateFinder } from './candidates.ts'
import { hasDamageSigns, isUnmarkedVietnamese } from './damage-signs.ts'
import { createChoices } from './choices.ts'
import { readChannel } from './channel.ts'
import { createNameCollector, withKnownNames } from './known-names.ts'
import { withPlaceNames } from './place-names.ts'
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

/** Share of Vietnamese letters: clean plans have 0.20–0.22, damaged ones hardly any; capitals and lists of codes lie between. */
const DAMAGED_SHARE = 0.04
/** A block with fewer letters says nothing by itself; there the whole document decides. */
const FEWEST_LETTERS = 30

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
      return text
        .split(/(\n\s*\n)/)
        .flatMap((block) =>
          isDamaged(block, isScan)
            ? withKnownNames(withPlaceNames(restoreWords(block, restorer)), names)
            : [{ raw: block, text: block, confidence: 1 }],
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

function isDamaged(block: string, isScan: boolean): boolean {
  const letters = block.match(/\p{L}/gu)?.length ?? 0
  if (letters < FEWEST_LETTERS) return isScan && letters > 0
  if (measureQuality(block).share >= DAMAGED_SHARE) return false
  return isScan || (hasDamageSigns(block) && isUnmarkedVietnamese(block))
}
