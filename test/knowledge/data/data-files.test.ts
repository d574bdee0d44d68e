// The editable data files load, and a bad one is refused with a message that says where.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readAgencySuccessions } from '../../../knowledge/data/agency-succession.ts'
import { checkData, createDataReader, DataFileError } from '../../../knowledge/data/data-file.ts'
import { findProvincesIn, readProvinces } from '../../../knowledge/data/provinces.ts'

const names = (text: string) => findProvincesIn(text).map((row) => row.name)

describe('data files', () => {
  test('63 provinces became 34', () => {
    const { provinces } = readProvinces()
    const now = provinces.filter((row) => row.until === null)
    expect(now).toHaveLength(34)
    // Huế kept its ground and changed its name, so it stands in both lists under two names.
    expect(provinces).toHaveLength(63 + 1)
    expect(provinces.every((row) => now.some((current) => current.name === row.nowIn))).toBe(true)
  })

  test.each([
    ['kế hoạch của tỉnh Sơn La', ['Sơn La']],
    ['tinh dien bien co bao nhieu xa', ['Điện Biên']],
    ['diễn biến thế nào', []],
    ['dien bien the nao', []],
    ['Yên Bái và lai chau', ['Lai Châu', 'Yên Bái']],
    ['hòa bình thế giới', []],
    ['tỉnh Hòa Bình', ['Hòa Bình']],
    ['tphcm', ['Hồ Chí Minh']],
    ['tuyen quang nam 2026', ['Tuyên Quang']],
    ['quang nam va tuyen quang nam 2026', ['Quảng Nam', 'Tuyên Quang']],
    ['Thanh Hoá và Khánh Hoà', ['Khánh Hòa', 'Thanh Hóa']],
  ])('%j names %j', (text, expected) => {
    expect(names(text).toSorted()).toEqual([...expected].toSorted())
  })

  test('each reorganised agency has one successor for what no function names', () => {
    const { successions } = readAgencySuccessions()
    for (const row of successions) expect(row.successors.filter((next) => next.function.length === 0)).toHaveLength(1)
  })

  test('a file of another shape, or none at all, is refused by name', () => {
    const shape = z.strictObject({ rows: z.array(z.string()) })
    expect(() => checkData('x.json', { rows: [1] }, shape)).toThrow(/x\.json: at rows\.0/)
    expect(() => createDataReader('missing.json', shape)()).toThrow(DataFileError)
  })
})
