// "Chưa đạt", "trên chuẩn", "không biết chữ": what is denied or exceeded is another thing than what is reached.

const SAID =
  / (?:(?<! dat(?: \S+)? (?:hay|hoac) )(khong|chua) (dat|biet|hoan thanh|duoc hoc|di hoc|ra lop)|(tren|duoi|vuot) (chuan))(?= )(?! (?:chi tieu|muc tieu|ke hoach|muc))/g

type Turn = { readonly phrase: string; readonly verb: string }

const turnsIn = (joined: string): readonly Turn[] =>
  [...joined.matchAll(SAID)].map(([, denying, denied, exceeding, exceeded]) => {
    const verb = denied ?? exceeded ?? ''
    return { phrase: `${denying ?? exceeding ?? ''} ${verb}`, verb }
  })

/** The phrases of a question that turn its meaning, as joined syllable keys. */
export const turnedPhrases = (keys: readonly string[]): readonly string[] =>
  turnsIn(` ${keys.join(' ')} `).map(({ phrase }) => phrase)

/** Whether a text says all of them. @param keys of the text */
export function saysTurned(phrases: readonly string[], keys: readonly string[]): boolean {
  const said = ` ${keys.join(' ')} `
  return phrases.every((phrase) => said.includes(` ${phrase} `))
}

/** Whether a text only denies or exceeds what a question names as reached. @param keys of the text */
export function turnsAway(keys: readonly string[], question: readonly string[]): boolean {
  const [said, asked] = [` ${keys.join(' ')} `, ` ${question.join(' ')} `]
  return turnsIn(said).some(
    ({ phrase, verb }) =>
      asked.includes(` ${verb} `) &&
      !asked.includes(` ${phrase} `) &&
      !said.replaceAll(` ${phrase} `, ' ').includes(` ${verb} `),
  )
}
