// What a person is told of a store that cannot be opened, read or written: what happened, that nothing is lost, and what to do.
import { describe, expect, it } from 'vitest'
import { IndexNotWrittenError } from '../../knowledge/search/index-errors.ts'
import { findStoreTrouble, sayStoreTrouble } from '../../knowledge/store-troubles.ts'
import { StoreNotUpgradedError, StoreNotWritableError } from '../../knowledge/store/sqlite/open-errors.ts'

const failure = (code: string) => Object.assign(new Error('database disk image is malformed'), { code })

it.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB'])('%s says what to do', (code) => {
  expect(sayStoreTrouble(failure(code))).toMatch(/hỏng.*bản sao lưu.*npm run ingest/)
})

it.each([failure('SQLITE_BUSY'), failure('ENOENT'), new TypeError('a bug')])('%s is passed on', (error) => {
  expect(() => sayStoreTrouble(error)).toThrow(error)
  expect(findStoreTrouble(error)).toBeUndefined()
})

describe('a full disk is said to be full, and what is there to be as it was', () => {
  const upgrade = { file: '/data/plans.sqlite', found: 3, known: 21 }
  it.each([
    ['somewhere', failure('ENOSPC')],
    ['in the middle of a write', failure('SQLITE_FULL')],
    ['as the store is opened', new StoreNotWritableError('/data/plans.sqlite', failure('SQLITE_FULL'))],
    ['as the indexes are rebuilt', new IndexNotWrittenError('/data/search', 'ENOSPC', failure('ENOSPC'))],
    ['as the store is upgraded', new StoreNotUpgradedError(upgrade, 'SQLITE_FULL', failure('SQLITE_FULL'))],
  ])('%s', (_, error) => {
    const said = sayStoreTrouble(error)
    expect(said).toMatch(/(?:ENOSPC|SQLITE_FULL).*còn nguyên.* Hãy dọn chỗ trống/)
    expect(said).not.toMatch(/cấp quyền|\n/)
  })

  it.each([
    ['a right that is missing', failure('EACCES'), 'cấp quyền ghi'],
    [
      'a file that cannot be mapped, which a full disk says too',
      failure('SQLITE_IOERR_SHMSIZE'),
      'dọn chỗ trống trên đĩa và cấp quyền',
    ],
  ])('%s is told apart from it', (_, cause, remedy) => {
    expect(sayStoreTrouble(new StoreNotWritableError('/data/plans.sqlite', cause))).toContain(remedy)
  })
})

it('an upgrade that fails for what the store holds is said with both ways out', () => {
  const error = new StoreNotUpgradedError(
    { file: '/data/plans.sqlite', found: 3, known: 21 },
    'SQLITE_ERROR',
    undefined,
  )
  expect(sayStoreTrouble(error)).toMatch(/còn nguyên như trước.*npm run restore.*bản chương trình cũ/)
})
