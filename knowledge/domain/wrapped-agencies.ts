// Agencies of a cell with line breaks: where a break ends a name, and where it only wrapped one.

/** A line break separates where a name begins below it; elsewhere it only wrapped a long name. */
export function splitAtBreaks(part: string, beginsName: (piece: string) => boolean): readonly string[] {
  const names: string[] = []
  const isBulleted = BULLET.test(part)
  const lines = part.split('\n')
  for (const [index, line] of lines.entries()) {
    const last = names.at(-1)
    const piece = isBulleted ? line.replace(BULLET, '') : line.trim()
    const capital = /^(?:\p{Lu}|các\s|giáo viên\s)/u.test(piece)
    // "Trường Mầm non Hoa" over "Ban": a mere kind begins a name only where the name goes on.
    const below = lines[index + 1] ?? '-'
    const bare = BARE_KIND.test(piece) && !/^\s*[-+•–]/.test(below) && !beginsName(below)
    // "các cơ sở giáo" over "dục": the words of a collective's kind may be wrapped themselves.
    const whole = /^các\s/u.test(piece) ? `${piece} ${below.trim()}` : piece
    const named = bare || (capital && beginsName(whole.split(',')[0] ?? ''))
    const isOpen = OPEN_NAME.test(last ?? '') || (COMMITTEE.test(piece) && ORGAN.test(last ?? ''))
    const begins = (isBulleted && BULLET.test(line) && !SECOND_HALF.test(piece)) || (named && !isOpen)
    if (last === undefined || begins) names.push(piece)
    else names[names.length - 1] = `${last} ${isBulleted ? line.trim() : piece}`
  }
  return names
}

const KINDS = '(?:Sở|Phòng|Ban|Bộ|Hội|Tổ|Trường|Cục|Vụ|Viện|Đài|Báo|UBND)'
const BARE_KIND = new RegExp(`^${KINDS}$`, 'u')
/** What names another body in its own name: "Ủy ban MTTQ", "Ban Chỉ huy Quân sự", "Văn phòng UBND", "Hiệu trưởng các trường". */
const HOLDERS = [
  String.raw`[Ủủ]y ban|(?:Chánh )?[Vv]ăn phòng|(?:Ban|Bộ) [Cc]hỉ huy|(?:Ban )?[Tt]hường trực|[Tt]hanh tra|[Tt]rung tâm`,
  String.raw`[Cc]ác trường|[Tt]rường \p{Lu}{2,}|(?:Phó )?(?:[Cc]hủ tịch|[Gg]iám đốc|[Hh]iệu trưởng)`,
  '[Tt]hủ trưởng|[Ll]ãnh đạo|[Nn]gười đứng đầu',
].join('|')
/** A comma, "và", a dash or the mere kind of a body: its name goes on below. */
const OPEN_NAME = new RegExp(
  String.raw`(?:,|\svà|\s[-–]|[Cc]ác cơ|(?:^|[,;]\s*|^[-+•–]\s)(?:${KINDS}|${HOLDERS}))\s*$`,
  'u',
)

/** "Ban Tuyên giáo" over "Tỉnh ủy": the committee names the organ that is its own. */
const COMMITTEE = /^(?:Tỉnh|Thành|Huyện|Thị|Đảng) ủy(?![^\s,])/u
const ORGAN = /(?:^|[,;]\s*)(?:(?:Ban|Văn phòng|Trung tâm)\s[^,;]*|Ủy ban Kiểm tra)$/u

/** "- Sở Lao động" over "- Thương binh và Xã hội": in a list, too, these are the second half of a name. */
const SECOND_HALF =
  /^(?:Thương binh|Xã hội|Kế hoạch|Tài chính|Tin(?: học)?|Hạ tầng|Giáo dục thường xuyên|Thể thao|Du lịch)(?![^\s,])/u

/** A list has one at its first line too; "Phòng Văn hóa" over "- Xã hội" is one name. */
const BULLET = /^\s*(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\))\s/
