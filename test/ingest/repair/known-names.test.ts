// Names of bodies that clean plans hold win over a likelier word, and specks inside them go.
import { expect, it } from 'vitest'
import { createNameCollector, withKnownNames } from '../../../ingest/repair/known-names.ts'

const collector = createNameCollector()
collector.see('Nơi nhận: - Trường Trung cấp Nậm Cáy; - Sở Văn hóa, Thể thao và Du lịch; - Sở Dân tộc; - Lưu: VT.')
collector.see('Sửa mái | Ban Quản lý chợ | Quý II')
collector.see('Lắp đèn | Sở Công viên Sở Cây xanh | Quý II')
collector.see('Sửa mái | Trường Tiểu học Nậm Cáy; Trường Tiểu học Nậm Cúy; Trường Tiểu học Bản Mới | Quý II')
collector.see('Trường Trung học cơ sở; Trường Trung học cơ sở Nà Sáng')
const NAMES = collector.names()
/** "word" is sure, "printed>read" is not. */
const read = (text: string) =>
  withKnownNames(
    text.split(/(\s+|[,.](?=\s)|‘)/).map((piece) => {
      const [raw = '', word] = piece.split('>')
      return { raw, text: word ?? raw, confidence: word === undefined ? 1 : 0.3 }
    }),
    NAMES,
  )
    .map((word) => word.text)
    .join('')

it.each([
  ['giao Trường Trung cip>cấm Nậm Cáy mở lớp', 'giao Trường Trung cấp Nậm Cáy mở lớp'],
  ['Sở Văn hóa, Thể theo>theo và Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['Ban Quản. lý chợ', 'Ban Quản lý chợ'],
  ['Ban Quản lý, chợ', 'Ban Quản lý chợ'],
  ['Ban Quản ‘lý chợ', 'Ban Quản lý chợ'],
  ['Trường Tiểu học Bản Moi>Môi', 'Trường Tiểu học Bản Mới'],
  ['Trường Trung học cơ sở Nà Sang>Sang', 'Trường Trung học cơ sở Nà Sáng'],
])('%s → %s', (scan, meant) => expect(read(scan)).toBe(meant))

it.each([
  ['a sure word', 'Trường Trung cấm Nậm Cáy'],
  ['another word altogether', 'Trường Trung huyen>huyện Nậm Cáy'],
  ['two doubtful words', 'Trường Trung cip>cấm Nam>Năm Cáy'],
  ['a comma that the name has', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['a name of three words', 'Sở Dân tac>tác'],
  ['a name of two words', 'Sở Dán>Dán, tộc'],
  ['the comma between two bodies', 'Sở Công viên, Sở Cây xanh'],
  ['what is a name as it reads', 'Trường Tiểu học Nậm Cay>Cáy'],
  ['what is a name as it reads, listed later', 'Trường Tiểu học Nậm Cuy>Cúy'],
  ['what may be two names', 'Trường Tiểu học Nậm Cuy>Cay'],
  ['small letters', 'ban quản lý, chợ'],
])('%s stays', (_, scan) => expect(read(scan)).toBe(scan.replace(/\S+>/g, '')))
