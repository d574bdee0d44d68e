// The issuer of a scanned plan, readable again: the fixed words of a people's committee and the name of a province.
import { readProvinces } from '../../knowledge/data/provinces.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { isNearly } from '../../knowledge/text/nearly.ts'

const COMMITTEE = ['uy', 'ban', 'nhan', 'dan', 'tinh']

/**
 * "Uy ban nhan dan tinh Lai Chdu" → "Ủy ban nhân dân tỉnh Lai Châu": only where every syllable is nearly one of these and
 * exactly one province fits, or the restored text names a province of the same letters. undefined otherwise: nothing is guessed, the printed words stay.
 */
export function readScannedIssuer(
  printed: readonly (string | undefined)[],
  texts: readonly string[] = [],
): string | undefined {
  for (const wording of printed) {
    const words = fold(tidy(wording ?? ''))
      .replace(/^ubnd\s/, 'uy ban nhan dan ')
      .split(' ')
    const isCommittee = COMMITTEE.every((word, index) => isNearly(words[index] ?? '', word))
    const name = words.slice(COMMITTEE.length)
    if (!isCommittee || name.length === 0) continue
    const fits = readProvinces().provinces.filter((province) => isSameName(name, fold(province.name).split(' ')))
    if (fits.length === 1 && fits[0]) return `Ủy ban nhân dân tỉnh ${fits[0].name}`
    const said = texts.map((text) => namedIn(text, name)).find((found) => found !== undefined)
    if (said !== undefined) return `Ủy ban nhân dân tỉnh ${said}`
  }
  return undefined
}

/** "Tỉnh Sơn Khê" where the head prints "TINH SON KHE". @param name folded */
function namedIn(text: string, name: readonly string[]): string | undefined {
  const found = new RegExp(`tỉnh ((?:\\p{Lu}\\p{L}*\\s?){${name.length}})`, 'u').exec(tidy(text))?.[1]?.trim()
  return found !== undefined && fold(found) === name.join(' ') ? found : undefined
}

const isSameName = (printed: readonly string[], name: readonly string[]) =>
  printed.length === name.length &&
  name.every((word, index) => isNearly(printed[index] ?? '', word)) &&
  name.some((word, index) => word === printed[index])
