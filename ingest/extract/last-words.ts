// The last words of a plan speak to all of its readers and give nobody a duty of his own: "Trong quá trình thực hiện, …".
import { fold } from '../../knowledge/text/fold.ts'
import type { Heading, Paragraph } from '../structure/block.ts'
import { readDutySentence } from './duty-sentence.ts'

const LAST_WORDS =
  /^(?:tren day la|(?:trong )?qua trinh (?:trien khai|thuc hien)|yeu cau|nhan duoc|can cu|ke hoach nay|noi nhan|de nghi (?:cac|thu truong))\b/
/** Behind these the paragraph says nothing else. */
const ENDS_PLAN = /^(?:tren day la|noi nhan)\b/
/** Somebody of his own leads; "các cơ quan chủ trì" are the readers. */
const CHARGES = /(?<!(?:co quan|don vi|bo phan),? )\bchu tri\b/

/** Whether a paragraph begins with such words: it stands below no agency's name. */
export const isClosing = (block: Paragraph): boolean => block.marker === undefined && LAST_WORDS.test(fold(block.text))

/**
 * Where the last words begin among the sentences of a block; their number where there are none. A numbered point has none,
 * and a duty behind them shows that they were not the last.
 */
export function lastWordsFrom(block: Heading | Paragraph, sentences: readonly string[]): number {
  if (block.kind !== 'paragraph' || block.marker !== undefined) return sentences.length
  const folded = sentences.map((sentence) => fold(sentence))
  const end = folded.findIndex((sentence) => ENDS_PLAN.test(sentence))
  let from = end < 0 ? sentences.length : end
  for (let at = from - 1; at >= 0; at -= 1) {
    const sentence = folded[at] ?? ''
    if (LAST_WORDS.test(sentence) && !CHARGES.test(sentence)) from = at
    else if (readDutySentence(sentences[at] ?? '', false)) break
  }
  return from
}
