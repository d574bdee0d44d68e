// When a file of a known name is taken for another document.
import { describe, expect, it } from 'vitest'
import { identityWarnings } from '../../../ingest/publish/identity-warnings.ts'

const OLD = { number: '1/KH-UBND', subject: 'Mua sách năm 2025' }

describe('a changed file', () => {
  it.each([
    ['another number', { ...OLD, number: '2/KH-UBND' }],
    ['another subject', { ...OLD, subject: 'Xóa mù chữ' }],
  ])('with %s is warned of, naming both', (_, after) => {
    expect(identityWarnings(OLD, after)).toEqual([
      {
        message: expect.stringMatching(`${OLD.number}.*${OLD.subject}.*${after.number}.*${after.subject}`) as string,
        line: undefined,
      },
    ])
  })

  it.each([
    ['the same document', OLD],
    ['the same in capitals and other blanks', { ...OLD, subject: 'MUA SÁCH  NĂM 2025' }],
    ['a number that could not be read', { ...OLD, number: undefined }],
  ])('with %s is not', (_, after) => {
    expect(identityWarnings(OLD, after)).toEqual([])
  })

  it('that replaces nothing live is not', () => {
    expect(identityWarnings(undefined, OLD)).toEqual([])
  })
})
