// Makes the head of a plan: who issues it, at which level and where, its number, day, subject and signer.
import { between, chance, pick, type Random } from '../support/seeded-random.ts'
import type { Agencies } from './make-tasks.ts'
import {
  CENTRAL_AGENCIES,
  COLLECTIVES_BEFORE,
  COLLECTIVES_SINCE,
  COMMUNE_AGENCIES,
  DISTRICT_AGENCIES,
  PROVINCE_AGENCIES,
} from './vocabulary/agencies.ts'
import { PLACES, SIGNERS, type Place } from './vocabulary/places.ts'
import { SUBJECTS } from './vocabulary/prose.ts'

export type Head = {
  /** Bodies of the left column, outermost first, as printed. */
  readonly bodies: readonly string[]
  readonly party: boolean
  /** What follows the number: "/KH-UBND", "-KH/HU". */
  readonly code: string
  readonly number: string | undefined
  /** A decision that carries the plan has a number instead of the plan's. */
  readonly decision: boolean
  /** Where it is dated, as printed. */
  readonly town: string
  readonly year: number
  readonly month: number
  /** undefined: blank on the paper. */
  readonly day: number | undefined
  readonly subject: string
  readonly signerTitles: readonly string[]
  readonly signer: string
  /** In running text: "Ủy ban nhân dân tỉnh Lào Cai". */
  readonly issuer: string
  readonly agencies: Agencies
}

type Issuer = Pick<Head, 'bodies' | 'party' | 'code' | 'town' | 'issuer' | 'signerTitles' | 'agencies'>
type Where = { readonly place: Place; readonly since: boolean }

export function makeHead(random: Random): Head {
  const since = chance(random, 0.7)
  const year = since ? pick(random, [2025, 2025, 2026]) : pick(random, [2024, 2025])
  const month = since ? between(random, year === 2025 ? 7 : 1, 12) : between(random, 1, 6)
  const issuer = pick(random, ISSUERS)(random, { place: pick(random, PLACES), since })
  const blank = chance(random, 0.12)
  const decision = !issuer.party && chance(random, 0.15)
  return {
    ...issuer,
    code: decision ? issuer.code.replace('/KH-', '/QĐ-') : issuer.code,
    number: blank ? undefined : String(between(random, 3, 4999)),
    decision,
    year,
    month,
    day: blank && chance(random, 0.7) ? undefined : between(random, 1, 28),
    subject: pick(random, SUBJECTS)(year),
    signer: pick(random, SIGNERS),
  }
}

const ISSUERS: readonly ((random: Random, where: Where) => Issuer)[] = [
  province,
  province,
  office,
  office,
  lowerCommittee,
  lowerCommittee,
  party,
  ministry,
  school,
]

const unitOf = ({ province: name, city }: Place) => `${city ? 'thành phố' : 'tỉnh'} ${name}`
const provinceAgencies = ({ place, since }: Where): Agencies => ({
  own: PROVINCE_AGENCIES.map((name) => (place.city ? name.replace(/tỉnh$/, 'thành phố') : name)),
  collectives: since ? COLLECTIVES_SINCE : COLLECTIVES_BEFORE,
})
const below = ({ since }: Where): Agencies =>
  since
    ? {
        own: COMMUNE_AGENCIES,
        collectives: ['các cơ sở giáo dục', 'các cơ quan, đơn vị liên quan', 'các thôn, tổ dân phố'],
      }
    : {
        own: DISTRICT_AGENCIES,
        collectives: ['UBND các xã, thị trấn', 'các cơ quan, đơn vị liên quan', 'các trường học'],
      }

function committee(random: Random, unit: string): Pick<Issuer, 'bodies' | 'issuer' | 'signerTitles'> {
  const split = chance(random, 0.5)
  return {
    bodies: split ? ['ỦY BAN NHÂN DÂN', unit.toUpperCase()] : [`ỦY BAN NHÂN DÂN ${unit.toUpperCase()}`],
    issuer: `Ủy ban nhân dân ${unit}`,
    signerTitles: chance(random, 0.6)
      ? ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']
      : ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  }
}

function province(random: Random, where: Where): Issuer {
  return {
    ...committee(random, unitOf(where.place)),
    party: false,
    code: '/KH-UBND',
    town: where.place.province,
    agencies: provinceAgencies(where),
  }
}

function office(random: Random, where: Where): Issuer {
  const [name, code] = pick(random, [
    ['Sở Giáo dục và Đào tạo', 'SGDĐT'],
    ['Sở Giáo dục và Đào tạo', 'SGDĐT'],
    ['Sở Nội vụ', 'SNV'],
    ['Sở Khoa học và Công nghệ', 'SKHCN'],
  ] as const)
  return {
    bodies: [
      `${chance(random, 0.5) ? 'UBND' : 'ỦY BAN NHÂN DÂN'} ${unitOf(where.place).toUpperCase()}`,
      name.toUpperCase(),
    ],
    party: false,
    code: `/KH-${code}`,
    town: where.place.province,
    issuer: name,
    signerTitles: chance(random, 0.5) ? ['GIÁM ĐỐC'] : ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
    agencies: provinceAgencies(where),
  }
}

/** A district's committee until 30/6/2025, a commune's since. */
function lowerCommittee(random: Random, where: Where): Issuer {
  const unit = pick(random, where.since ? where.place.communes : where.place.districts)
  return {
    ...committee(random, unit),
    party: false,
    code: '/KH-UBND',
    town: unit.replace(/^\p{Ll}+(?: xã| phố)?\s/u, ''),
    agencies: below(where),
  }
}

function party(random: Random, where: Where): Issuer {
  const { place, since } = where
  const above = `${place.city ? 'THÀNH ỦY' : 'TỈNH ỦY'} ${place.province.toUpperCase()}`
  if (chance(random, 0.4))
    return {
      bodies: [above],
      party: true,
      code: '-KH/TU',
      town: place.province,
      issuer: `Ban Thường vụ ${place.city ? 'Thành ủy' : 'Tỉnh ủy'}`,
      signerTitles: ['T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ'],
      agencies: provinceAgencies(where),
    }
  const unit = since ? pick(random, place.communes) : place.districts[0]!
  const name = unit.replace(/^\p{Ll}+\s/u, '')
  const body = since ? `Đảng ủy ${unit}` : `Huyện ủy ${name}`
  return {
    bodies: [above, body.toUpperCase()],
    party: true,
    code: since ? '-KH/ĐU' : '-KH/HU',
    town: name,
    issuer: `Ban Thường vụ ${body}`,
    signerTitles: ['T/M BAN THƯỜNG VỤ', chance(random, 0.5) ? 'BÍ THƯ' : 'PHÓ BÍ THƯ'],
    agencies: below(where),
  }
}

function ministry(random: Random, { since }: Where): Issuer {
  return {
    bodies: ['BỘ GIÁO DỤC VÀ ĐÀO TẠO'],
    party: false,
    code: '/KH-BGDĐT',
    town: 'Hà Nội',
    issuer: 'Bộ Giáo dục và Đào tạo',
    signerTitles: chance(random, 0.7) ? ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'] : ['BỘ TRƯỞNG'],
    agencies: {
      own: CENTRAL_AGENCIES,
      collectives: since
        ? ['các sở giáo dục và đào tạo', 'các cơ sở đào tạo']
        : ['các sở giáo dục và đào tạo', 'các đơn vị liên quan'],
    },
  }
}

function school(random: Random, { place }: Where): Issuer {
  const name = pick(random, ['Trường THPT Nguyễn Du', 'Trường THCS Lê Quý Đôn', 'Trường PTDTNT tỉnh'])
  return {
    bodies: [`SỞ GIÁO DỤC VÀ ĐÀO TẠO ${place.province.toUpperCase()}`, name.toUpperCase()],
    party: false,
    code: `/KH-${name.split(' ')[1] ?? 'THPT'}`,
    town: place.province,
    issuer: name,
    signerTitles: chance(random, 0.5) ? ['HIỆU TRƯỞNG'] : ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
    agencies: {
      own: [
        'Tổ Ngữ văn',
        'Tổ Toán - Tin',
        'Ban Giám hiệu',
        'Đoàn trường',
        'Công đoàn trường',
        'Tổ Văn phòng',
        'Ban đại diện cha mẹ học sinh',
        'Tổ Khoa học tự nhiên',
      ],
      collectives: ['các tổ chuyên môn', 'giáo viên chủ nhiệm'],
    },
  }
}

const two = (value: number) => String(value).padStart(2, '0')

/** "ngày 05 tháng 9 năm 2025", with blanks where the day is blank. Days below ten and the months 1 and 2 get a zero. */
export const printDay = ({ day, month, year }: Pick<Head, 'day' | 'month' | 'year'>): string =>
  `ngày ${day === undefined ? '    ' : two(day)} tháng ${month < 3 ? two(month) : month} năm ${year}`

export const isoDay = ({ day, month, year }: Pick<Head, 'day' | 'month' | 'year'>): string | undefined =>
  day === undefined ? undefined : `${year}-${two(month)}-${two(day)}`

/** As in a citation: "15/7/2025"; undefined: blank. */
export const shortDay = ({ day, month, year }: Pick<Head, 'day' | 'month' | 'year'>): string =>
  `${day === undefined ? '   ' : two(day)}/${month}/${year}`
