// "Chưa đạt chuẩn", "trên chuẩn", "không biết chữ": what is denied or exceeded is another thing than what is reached.

const SAID =
  / (khong|chua|tren|duoi|vuot) (dat|biet|chuan|hoan thanh|duoc hoc|di hoc|ra lop)(?= )(?! (?:chi tieu|muc tieu|ke hoach|muc))/g

/** The phrases of a question that turn its meaning, as joined syllable keys. */
export const turnedPhrases = (keys: readonly string[]): readonly string[] =>
  [...` ${keys.join(' ')} `.matchAll(SAID)].map(([, turn, verb]) => `${turn} ${verb}`)

/** Whether a text says all of them. @param keys of the text */
export function saysTurned(phrases: readonly string[], keys: readonly string[]): boolean {
  const said = ` ${keys.join(' ')} `
  return phrases.every((phrase) => said.includes(` ${phrase} `))
}
