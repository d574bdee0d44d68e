// Compares two texts word by word, as the scorer of prints does: fewest substitutions, insertions and deletions.
import { placeTonesAlike } from '../../knowledge/text/tone.ts'

/** Lower case, tones placed alike, punctuation gone, "," and "." in numbers taken as equal. */
export const wordsOf = (text: string): readonly string[] =>
  placeTonesAlike(text.normalize('NFC'))
    .toLowerCase()
    .replace(/(\d)[.,](?=\d)/g, '$1.')
    .match(/\d+(?:[./-]\d+)*|[\p{L}\p{M}\d]+/gu) ?? []

/** @returns the number of errors, and for each word of `got` whether it stands opposite its like */
export function alignWords(truth: readonly string[], got: readonly string[]) {
  const width = got.length + 1
  const costs = new Uint32Array((truth.length + 1) * width)
  for (let j = 0; j < width; j += 1) costs[j] = j
  const at = (i: number, j: number) => costs[i * width + j] ?? 0
  const step = (i: number, j: number) => at(i - 1, j - 1) + (truth[i - 1] === got[j - 1] ? 0 : 1)
  for (let i = 1; i <= truth.length; i += 1) {
    costs[i * width] = i
    for (let j = 1; j < width; j += 1) costs[i * width + j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, step(i, j))
  }
  const isRight = got.map(() => false)
  let [i, j] = [truth.length, got.length]
  while (i > 0 && j > 0) {
    if (at(i, j) === step(i, j)) {
      isRight[j - 1] = truth[i - 1] === got[j - 1]
      ;[i, j] = [i - 1, j - 1]
    } else if (at(i, j) === at(i - 1, j) + 1) i -= 1
    else j -= 1
  }
  return { errors: at(truth.length, got.length), isRight }
}
