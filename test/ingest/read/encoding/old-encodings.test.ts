// Every letter of Vietnamese comes back from TCVN3, VNI and Windows-1258; healthy text of any language stays to the byte.
import { describe, expect, it } from 'vitest'
import { DOUBLE_UTF8, WINDOWS_1258 } from '../../../../ingest/read/encoding/byte-encodings.ts'
import { convertOldText } from '../../../../ingest/read/encoding/convert-old-text.ts'
import { readLetters } from '../../../../ingest/read/encoding/readable-letters.ts'
import { TCVN3 } from '../../../../ingest/read/encoding/tcvn3.ts'
import { VNI } from '../../../../ingest/read/encoding/vni.ts'
import { allSyllables } from '../../../../ingest/repair/syllable-inventory.ts'
import { asTcvn3, asVni, asWindows1258, VIETNAMESE_LETTERS } from '../../../support/old-encoders.ts'
import { describePlan, PLAN_PREFIXES } from '../../real-plans/plans-folder.ts'

const asDoubleUtf8 = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
const ROUNDS = [
  ['TCVN3', TCVN3, asTcvn3],
  ['VNI', VNI, asVni],
  ['Windows-1258', WINDOWS_1258, asWindows1258],
  ['UTF-8 twice', DOUBLE_UTF8, asDoubleUtf8],
] as const

describe.each(ROUNDS)('%s', (_, encoding, encode) => {
  it('has every letter', () => {
    expect(VIETNAMESE_LETTERS).toHaveLength(67)
    for (const letter of VIETNAMESE_LETTERS)
      expect(`${letter}: ${encode(letter).replace(encoding.word, (word) => encoding.decode(word))}`).toBe(
        `${letter}: ${letter}`,
      )
  })

  it('has every syllable', () => {
    const wrong = allSyllables().filter(
      (syllable) => encode(syllable).replace(encoding.word, (word) => encoding.decode(word)) !== syllable,
    )
    expect(wrong).toEqual([])
  })

  it('is recognised in a page of text, and the page comes back', () => {
    const { texts, encodings } = convertOldText(PAGE.map(encode))
    expect(texts).toEqual(PAGE)
    expect(encodings).toHaveLength(1)
  })
})

const PAGE = [
  'I. MỤC TIÊU, YÊU CẦU',
  '1. Nâng cao chất lượng giáo dục toàn diện; phấn đấu đến năm 2026 có 98,5% trẻ 5 tuổi đến trường.',
  '- Tổ chức thực hiện tốt công tác phổ cập giáo dục, xóa mù chữ.',
  '',
  'Theo đó, UBND xã Mường La giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Trường Tiểu học Hoa Ban.',
  'Số: 12/KH-UBND',
  'Hà Nội',
]
const sentence = (text: string) => Array.from({ length: 3 }, () => text)

/** Below a line that tells the encoding. */
const readBelow = (line: string) => convertOldText(['T×nh h×nh gi¸o dôc vµ ®µo t¹o n¨m häc míi', line]).texts[1]

describe('TCVN3 as it is found', () => {
  it.each([
    ['Bé GI¸O DôC Vµ §µO T¹O', 'BỘ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['ñY BAN NH¢N D¢N X· M¦êNG LA', 'ỦY BAN NHÂN DÂN XÃ MƯỜNG LA'],
    ['Së Gi¸o dôc vµ §µo t¹o', 'Sở Giáo dục và Đào tạo'],
    ['Bé GD§T ban hµnh', 'Bộ GDĐT ban hành'],
    ['tr­êng n­íc', 'trường nước'],
    ['tr-êng n-íc, kinh tÕ - x· héi', 'trường nước, kinh tế - xã hội'],
    ['QuyÕt ®Þnh sè 12/Q§-UBND', 'Quyết định số 12/QĐ-UBND'],
  ])('%s', (typed, meant) => expect(readBelow(typed)).toBe(meant))

  it('one heading in an old font among Unicode text: the neighbours stay', () => {
    const text = ['Căn cứ Nghị quyết của Đảng ủy', 'Ủy ban nhân dân xã ban hành Kế hoạch', 'báo cáo có']
    const { texts } = convertOldText(['T×nh h×nh gi¸o dôc vµ ®µo t¹o', ...text])
    expect(texts).toEqual(['Tình hình giáo dục và đào tạo', ...text])
  })
})

describe('healthy text stays to the byte', () => {
  it.each([
    [
      'French',
      sentence(
        'Le plan déjà prêt a été très bien reçu à côté; où était la fête des élèves, l’été, août, Noël, naïf, goût, qu’il a dû, «été»',
      ),
    ],
    [
      'German',
      sentence(
        'Für die Größe der Öffnung über den Flüssen müssen wir früh möglichst schöne Bäume pflanzen, Grüße, böse, Äpfel',
      ),
    ],
    [
      'Spanish',
      sentence(
        'El año próximo mamá y papá irán más allá; él sí tú té mí qué, ¿cómo está la niña? niño, señor, árbol, corazón',
      ),
    ],
    [
      'Portuguese',
      sentence('A educação não é só para crianças: as mães também estão lá; coração, avó, avô, três, você, à noite'),
    ],
    [
      'signs and units',
      [
        '10 µm',
        '25 µg',
        '5 × 3 ± 0,2',
        '§ 5',
        '20 °C',
        'm²',
        '½',
        '10 µm × 5 µm',
        '3 µl',
        'Microsoft® Word©',
        'a × b = c ÷ d',
      ],
    ],
    [
      'Vietnamese without its own letters',
      ['báo cáo', 'có', 'là', 'Hà', 'và các sở', 'toán', 'giáo án', 'khoá', 'hè', 'thì'],
    ],
    ['nothing', ['', '-', '123']],
  ])('%s', (_, texts) => expect(readLetters(texts)).toEqual({ texts, encodings: [], warnings: [] }))

  it('each syllable of Vietnamese, alone and in a list', () => {
    const syllables = allSyllables()
    expect(readLetters(syllables)).toEqual({ texts: syllables, encodings: [], warnings: [] })
    expect(readLetters([syllables.join(' ')]).warnings).toEqual([])
  })
})

for (const prefix of PLAN_PREFIXES)
  describePlan(prefix, 'its letters are healthy', (plan) => {
    it('stays as it is', async () => {
      const { lines } = await plan
      const { texts, warnings } = readLetters(lines)
      expect(warnings).toEqual([])
      expect(texts.filter((text, index) => text !== lines[index] && text !== lines[index]?.normalize('NFC'))).toEqual(
        [],
      )
    })
  })
