// A report tells a count and its share: "Có 161/163 học sinh lớp 9 tốt nghiệp, đạt 98,8%". The share alone is a value of the indicator.

const NUMBER = String.raw`\d[\d.]*(?:\s?/\s?\d[\d.]*)?`
const SHARE = String.raw`,\s+(?:(?:chiếm|đạt)(?:\s+(?:tỷ|tỉ) lệ)?|(?:tỷ|tỉ) lệ)\s+(\d[\d.,]*\s?%)\.?$`
/** The count first. */
const COUNT_FIRST = new RegExp(String.raw`^(?:Có|Toàn trường có)\s+${NUMBER}\s+(\p{L}[^%;:,]{3,160})${SHARE}`, 'u')
/** The count behind the name: "Học sinh bỏ học 6 em". */
const COUNT_LAST = new RegExp(
  String.raw`^(\p{L}[^%;:,]{3,120}?)(?:\s+là)?\s+${NUMBER}\s+(?:em|người|học sinh|trẻ|giáo viên|trường|lớp|xã|phòng)${SHARE}`,
  'u',
)

/** The sentence as "name đạt share"; unchanged where it tells anything else. */
export function withoutCount(sentence: string): string {
  const match = COUNT_FIRST.exec(sentence) ?? COUNT_LAST.exec(sentence)
  const [, name = '', share = ''] = match ?? []
  return match
    ? `${name.replace(/^Số\s+(\p{L})/u, (_, letter: string) => letter.toUpperCase())} đạt ${share}`
    : sentence
}
