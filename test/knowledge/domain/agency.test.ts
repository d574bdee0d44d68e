// How lists of agencies are cut: at semicolons, at commas where a name begins, never inside a name.
import { describe, expect, it } from 'vitest'
import { splitAgencies } from '../../../knowledge/domain/agency.ts'
import { startsAsAgency } from '../../../knowledge/domain/agency-start.ts'

const words = (text: string) => text.match(/\p{L}+/gu)?.filter((word) => word !== 'và')

describe('splitAgencies', () => {
  it.each<[string, readonly string[]]>([
    ['Sở Nội vụ', ['Sở Nội vụ']],
    ['Sở Nội vụ; Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ, Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ và Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Giáo dục và Đào tạo', ['Sở Giáo dục và Đào tạo']],
    ['Cục Nhà giáo và Cán bộ quản lý giáo dục', ['Cục Nhà giáo và Cán bộ quản lý giáo dục']],
    ['Văn phòng HĐND và UBND xã, Công an xã', ['Văn phòng HĐND và UBND xã', 'Công an xã']],
    ['Sở Y tế và Báo và Phát thanh, Truyền hình tỉnh', ['Sở Y tế', 'Báo và Phát thanh, Truyền hình tỉnh']],
    ['Sở Y tế và các cơ quan, đơn vị liên quan', ['Sở Y tế', 'các cơ quan, đơn vị liên quan']],
    ['- Sở Y tế\n- các cơ quan, đơn vị liên quan', ['Sở Y tế', 'các cơ quan, đơn vị liên quan']],
    ['Sở Y tế\nSở\nTài chính', ['Sở Y tế', 'Sở Tài chính']],
    ['Phòng Văn hóa\n- Xã hội', ['Phòng Văn hóa - Xã hội']],
    ['Ban Giám hiệu và giáo viên chủ nhiệm', ['Ban Giám hiệu', 'giáo viên chủ nhiệm']],
    ['Tổ Toán - Tin, Đoàn trường', ['Tổ Toán - Tin', 'Đoàn trường']],
    ['Sở Văn hóa, Thể thao và Du lịch, Báo tỉnh', ['Sở Văn hóa, Thể thao và Du lịch', 'Báo tỉnh']],
    ['Sở GD&ĐT, Thanh tra tỉnh, LĐLĐ tỉnh', ['Sở GD&ĐT', 'Thanh tra tỉnh', 'LĐLĐ tỉnh']],
    ['Các sở, ban, ngành', ['Các sở, ban, ngành']],
    [
      'Các sở, ban, ngành, đoàn thể tỉnh, UBND các xã, phường',
      ['Các sở, ban, ngành, đoàn thể tỉnh', 'UBND các xã, phường'],
    ],
    ['Các cơ quan, đơn vị liên quan', ['Các cơ quan, đơn vị liên quan']],
    ['các phòng, ban; các trường', ['các phòng, ban', 'các trường']],
    ['các sở, ngành, ủy ban nhân dân các xã', ['các sở, ngành', 'ủy ban nhân dân các xã']],
    ['MTTQ và các đoàn thể', ['MTTQ', 'các đoàn thể']],
    ['các trường và đảng ủy các xã', ['các trường', 'đảng ủy các xã']],
    ['UBND xã (Phòng Kinh tế, Phòng Văn hóa); Công an xã', ['UBND xã (Phòng Kinh tế, Phòng Văn hóa)', 'Công an xã']],
    ['- Sở Y tế\n- UBND xã', ['Sở Y tế', 'UBND xã']],
    ['Sở Y tế, các trường THCS, THPT', ['Sở Y tế', 'các trường THCS, THPT']],
    ['Các trường mầm non, tiểu học, THCS trong xã', ['Các trường mầm non, tiểu học, THCS trong xã']],
    ['Phòng Cảnh sát PCCC và CNCH, Sở Y tế', ['Phòng Cảnh sát PCCC và CNCH', 'Sở Y tế']],
    ['Ban Chỉ đạo PCGD, XMC xã', ['Ban Chỉ đạo PCGD, XMC xã']],
    ['Ban Chỉ huy PCTT và TKCN, LĐLĐ tỉnh, BHXH tỉnh', ['Ban Chỉ huy PCTT và TKCN', 'LĐLĐ tỉnh', 'BHXH tỉnh']],
    ['Phòng VHTT, LĐLĐ', ['Phòng VHTT', 'LĐLĐ']],
    ['Trưởng thôn và ban công tác Mặt trận các thôn', ['Trưởng thôn', 'ban công tác Mặt trận các thôn']],
    ['Ủy ban Kiểm tra\nHuyện ủy', ['Ủy ban Kiểm tra Huyện ủy']],
    ['Sở Kế hoạch\nvà Đầu tư\nSở Y tế', ['Sở Kế hoạch và Đầu tư', 'Sở Y tế']],
    ['UBND\ncác xã', ['UBND các xã']],
    ['Công an xã\nỦy ban\nMTTQ xã', ['Công an xã', 'Ủy ban MTTQ xã']],
    ['Sở Y tế, Ban Chỉ huy\nQuân sự xã', ['Sở Y tế', 'Ban Chỉ huy Quân sự xã']],
    ['Hiệu trưởng\ncác trường', ['Hiệu trưởng các trường']],
    ['Trường PTDTBT\nTHCS Tả Phời', ['Trường PTDTBT THCS Tả Phời']],
    [
      '- Sở Y tế\n- Sở Lao động\n- Thương binh và Xã hội\n- Công an',
      ['Sở Y tế', 'Sở Lao động - Thương binh và Xã hội', 'Công an'],
    ],
    ['Trạm Y tế xã\ncác cơ sở giáo\ndục', ['Trạm Y tế xã', 'các cơ sở giáo dục']],
    ['Huyện đoàn\nPhòng Nội vụ', ['Huyện đoàn', 'Phòng Nội vụ']],
    ['Thanh tra\nSở Y tế', ['Thanh tra Sở Y tế']],
    ['Trường Mầm non Hoa\nBan\nSở Y tế', ['Trường Mầm non Hoa Ban', 'Sở Y tế']],
    ['- Trường Mầm non Hoa\nBan\n- Sở Y tế', ['Trường Mầm non Hoa Ban', 'Sở Y tế']],
    ['Ban Tổ chức\nHuyện ủy\nHuyện đoàn', ['Ban Tổ chức Huyện ủy', 'Huyện đoàn']],
    ['Công an huyện\nHuyện ủy', ['Công an huyện', 'Huyện ủy']],
    ['Văn phòng\nHĐND và\nUBND xã', ['Văn phòng HĐND và UBND xã']],
    ['Các sở,\nban, ngành', ['Các sở, ban, ngành']],
    ['Sở Nội vụ - Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Sở Nội vụ– Công an tỉnh/Tỉnh đoàn', ['Sở Nội vụ', 'Công an tỉnh', 'Tỉnh đoàn']],
    ['Sở Nội vụ & Sở Y tế + UBND xã', ['Sở Nội vụ', 'Sở Y tế', 'UBND xã']],
    ['Sở Nội vụ. Sở Y tế.', ['Sở Nội vụ', 'Sở Y tế']],
    ['1. Sở Nội vụ\n2. Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['a) Sở Nội vụ\nb) Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['* Sở Nội vụ\n* Sở Y tế', ['Sở Nội vụ', 'Sở Y tế']],
    ['Phòng Tổ chức - Cán bộ', ['Phòng Tổ chức - Cán bộ']],
    ['Tổ Văn phòng - Thư viện; Ban Thi đua - Khen thưởng', ['Tổ Văn phòng - Thư viện', 'Ban Thi đua - Khen thưởng']],
    ['Văn phòng HĐND - UBND xã', ['Văn phòng HĐND - UBND xã']],
    ['Phòng Khảo thí - Sở Y tế', ['Phòng Khảo thí - Sở Y tế']],
    ['Phó Bí thư - Chủ tịch UBND xã', ['Phó Bí thư - Chủ tịch UBND xã']],
    ['Sở Xây dựng: Ủy ban nhân dân các xã', ['Sở Xây dựng', 'Ủy ban nhân dân các xã']],
    ['Các đơn vị thuộc Sở: Văn phòng Sở', ['Các đơn vị thuộc Sở: Văn phòng Sở']],
    ['Sở Y tế/các trường', ['Sở Y tế', 'các trường']],
    ['Sở Y tế\ncác cơ\nSở giáo dục', ['Sở Y tế', 'các cơ Sở giáo dục']],
    ['Phòng/Ban chuyên môn', ['Phòng/Ban chuyên môn']],
    ['Các cơ quan/đơn vị liên quan', ['Các cơ quan/đơn vị liên quan']],
    ['Các Sở: Nội vụ, Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Các Sở: Nội vụ; Y tế; Công an tỉnh; UBND các xã', ['Sở Nội vụ', 'Sở Y tế', 'Công an tỉnh', 'UBND các xã']],
    [
      'Các sở: Văn hóa, Thể thao và Du lịch, Giáo dục và Đào tạo và Y tế',
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Giáo dục và Đào tạo', 'Sở Y tế'],
    ],
    ['Các sở, ban, ngành: Nội vụ, Công an tỉnh, GDĐT', ['Sở Nội vụ', 'Công an tỉnh', 'Sở GDĐT']],
    ['Các phòng: Kinh tế và Văn hóa - Xã hội', ['Phòng Kinh tế', 'Phòng Văn hóa - Xã hội']],
    ['Các Hội: Nông dân, Cựu chiến binh', ['Hội Nông dân', 'Hội Cựu chiến binh']],
    ['Các Bộ: Công an, Quốc phòng', ['Bộ Công an', 'Bộ Quốc phòng']],
    ['Sở Nội vụ, Tài chính, GD&ĐT', ['Sở Nội vụ', 'Sở Tài chính', 'Sở GD&ĐT']],
    ['Công an tỉnh, Sở Nội vụ, Y tế và UBND các xã', ['Công an tỉnh', 'Sở Nội vụ', 'Sở Y tế', 'UBND các xã']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Phòng Kinh tế, Hạ tầng và Đô thị', ['Phòng Kinh tế, Hạ tầng và Đô thị']],
    ['Hội đồng thi đua, khen thưởng; Sở Y tế', ['Hội đồng thi đua, khen thưởng', 'Sở Y tế']],
    ['Ban quản lý dự án đầu tư xây dựng, Sở Y tế', ['Ban quản lý dự án đầu tư xây dựng', 'Sở Y tế']],
    ['Phòng Kiểm tra, thanh tra và pháp chế', ['Phòng Kiểm tra, thanh tra và pháp chế']],
    ['Sở Y tế, Tổ kiểm tra, giám sát', ['Sở Y tế', 'Tổ kiểm tra, giám sát']],
    ['', []],
    ['-', []],
    [' ; ', []],
  ])('%j → %j', (cell, agencies) => {
    expect(splitAgencies(cell)).toEqual(agencies)
  })

  it('keeps every word of its cell', () => {
    const cell = 'Sở Y tế, các sở, ban, ngành và Công an tỉnh; Hội Khuyến học'
    expect(words(splitAgencies(cell).join(' '))).toEqual(words(cell))
  })
})

describe('startsAsAgency', () => {
  it.each([
    'Sở Y tế',
    'UBND xã',
    'Các trường',
    'Ban Tuyên giáo',
    'Trung tâm học tập',
    'BHXH tỉnh',
    'mặt trận',
    'Đồng chí Bí thư',
  ])('yes: %s', (text) => expect(startsAsAgency(text)).toBe(true))
  it.each([
    'Bố trí kinh phí',
    'Báo cáo kết quả',
    'Tổ chức dạy học',
    'Tổ chức, quản lý',
    'Phòng, chống dịch',
    'PHỤ LỤC',
    'ban',
    'ngành',
    'Mua sách',
    'Trường hợp cần bổ sung',
    'Nâng cao chất lượng',
    'soạn bài',
    '',
    '12 lớp',
  ])('no: %j', (text) => expect(startsAsAgency(text)).toBe(false))
})

it('a long cell of marks is split in linear time', { timeout: 5_000 }, () => {
  expect(splitAgencies(`Sở Y tế ${'- '.repeat(40_000)}`)).toEqual(['Sở Y tế'])
})
