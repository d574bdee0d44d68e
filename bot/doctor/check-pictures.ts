// Whether pictures can be drawn, with every letter of Vietnamese: fonts that come with the program, and the engine that draws.
import { FONT_WEIGHTS, readFont, type Weight } from '../pictures/fonts.ts'
import { renderPng } from '../pictures/png.ts'
import { svgDocument, svgText } from '../pictures/svg.ts'
import { say } from '../messages/doctor.ts'
import { broken, well, type Finding } from './finding.ts'

/** Every vowel with every tone, and đ. */
const LETTERS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y']
  .flatMap((vowel) => ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize()))
  .flatMap((letter) => [letter, letter.toUpperCase()])
  .concat('đ', 'Đ')

export async function checkPictures(): Promise<readonly Finding[]> {
  // FONT_WEIGHTS has every weight.
  const weights = Object.keys(FONT_WEIGHTS) as Weight[]
  const missing = weights.some((weight) => !LETTERS.every((letter) => readFont(weight).has(letter)))
  const [empty, drawn] = [await draw(''), await draw('Kế hoạch Đổi mới')]
  const isDrawn = !Buffer.from(empty.bytes).equals(Buffer.from(drawn.bytes))
  return [missing || !isDrawn ? broken(say.noFonts, say.installAnew) : well(say.fonts)]
}

const draw = (text: string) => renderPng(svgDocument([svgText({ x: 0, y: 50, text, size: 40, weight: 'bold' })], 60))
