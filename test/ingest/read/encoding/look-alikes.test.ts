// Letters that only look right become right; words of other languages stay.
import { describe, expect, it } from 'vitest'
import { mendLookAlikes } from '../../../../ingest/read/encoding/look-alikes.ts'
import { allSyllables } from '../../../../ingest/repair/syllable-inventory.ts'

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

const moved = (syllable: string) => {
  const split = syllable.normalize('NFD')
  return split.replace(TONES, '').normalize('NFC') + (split.match(TONES)?.[0] ?? '')
}

describe('mended', () => {
  it.each([
    ['trƣờng, nƣớc, Ƣu tiên', 'trường, nước, Ưu tiên'],
    ['Ðảng ủy, ðào tạo, QÐ-UBND', 'Đảng ủy, đào tạo, QĐ-UBND'],
    ['Ɖồng', 'Đồng'],
    ['giáо dụс', 'giáo dục'],
    ['ТRƯỜNG, UВND', 'TRƯỜNG, UBND'],
    ['tοàn', 'toàn'],
    ['toan\u0301 hoc\u0323', 'toán học'],
    ['tie\u0301\u0302ng', 'tiếng'],
    ['Vie\u0323\u0302t', 'Việt'],
    ['NHA\u0300\u0300', 'NHÀ'],
  ])('%s', (written, meant) => expect(mendLookAlikes(written).normalize('NFC')).toBe(meant))

  it('every closed syllable whose tone was typed behind it', () => {
    const closed = allSyllables().filter((syllable) => /[cghmnpt]$/.test(syllable))
    expect(closed.filter((syllable) => mendLookAlikes(moved(syllable)).normalize('NFC') !== syllable)).toEqual([])
  })
})

describe('healthy words stay', () => {
  it.each([
    'Москва',
    'Ελλάδα',
    'Það er gott',
    'μm',
    'Đảng ủy',
    'x\u0304y',
    'niño',
    'señor',
    'Gdańsk',
    'α = 0,05',
    'hoà, hòa',
  ])('%s', (text) => expect(mendLookAlikes(text)).toBe(text))
})
