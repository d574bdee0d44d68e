// What stands around the clauses of a sentence of targets: the topic that opens it, and brackets with values of their own.
import { isBaseline } from './target-baseline.ts'

/** "Về chuyển đổi số: 100% học sinh …": the share is one of somebody or something, which begins a name of its own. "Về duy trì sĩ số: 99%" has its name in the topic. */
const TOPIC =
  /^(?:[a-zđ]\)|\d{1,2}[.)]|[-–+•])?\s*Về [^,:;%\d()]{3,60}[,:]\s+(?=(?:\p{L}+\s+){0,2}[\d.,]+\s*%\s*(?:số\s+|các\s+)?(?:học (?:sinh|viên|trò)|trẻ|em|bé|giáo viên|thầy|cô|cán bộ|nhà giáo|nhân viên|sinh viên|người|trường|cơ sở|lớp|phòng|nhóm|xã|phường|thôn|bản|ấp|hộ|gia đình|phụ huynh|đơn vị|nhà trường|tiết|giờ|bài|hồ sơ|thủ tục)(?!\p{L}))/u

/** "Về duy trì sĩ số: 99%": the topic is the name. */
const ABOUT = /^((?:[a-zđ]\)|\d{1,2}[.)]|[-–+•])?\s*)Về (?=[^,:;%\d()]{3,60}:\s*\d)/u

export const withoutTopic = (sentence: string): string => sentence.replace(TOPIC, '').replace(ABOUT, '$1')

/** Stand for ";" and "%" inside brackets, where they neither end a clause nor make a value. */
const HIDDEN = [
  [';', '\uE000'],
  ['%', '\uE001'],
] as const

/** "80% học sinh uống sữa (phụ huynh góp 40%; hộ nghèo được miễn)" is one clause with one value; what was reached before stays in sight. */
export const hideAsides = (sentence: string): string =>
  sentence.replace(/\([^()]*\)/g, (aside) => (isBaseline(aside) ? aside : hide(aside)))

const hide = (aside: string): string => HIDDEN.reduce((text, [sign, hidden]) => text.replaceAll(sign, hidden), aside)

export const showAsides = (text: string): string =>
  HIDDEN.reduce((shown, [sign, hidden]) => shown.replaceAll(hidden, sign), text)
