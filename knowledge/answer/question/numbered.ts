// One of a series that a text names by its number: "mức độ 3", "đợt 1 và 2", "cấp độ 4".

/** `of`: the word for what is numbered, folded. */
export type Numbered = { readonly of: string; readonly number: number }

const KINDS = 'muc do|cap do|lop|khoi|nhom|loai|hang|giai doan|dot|hoc ki|quy'
const SAID = new RegExp(` (${KINDS})((?: (?:va )?(?:(?:${KINDS}) )?\\d{1,2}(?= ))+)`, 'g')

/** @param joined syllables with a blank at either end */
export const numberedIn = (joined: string): readonly Numbered[] =>
  [...joined.matchAll(SAID)].flatMap(([, of = '', said = '']) =>
    (said.match(/\d+/g) ?? []).map((number) => ({ of, number: Number(number) })),
  )

export const isSame = (one: Numbered, other: Numbered): boolean => one.of === other.of && one.number === other.number
