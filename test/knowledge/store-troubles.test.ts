// What a person is told of a store that cannot be opened or read.
import { expect, it } from 'vitest'
import { sayStoreTrouble } from '../../knowledge/store-troubles.ts'

const failure = (code: string) => Object.assign(new Error('database disk image is malformed'), { code })

it.each(['SQLITE_CORRUPT', 'SQLITE_CORRUPT_INDEX', 'SQLITE_NOTADB'])('%s says what to do', (code) => {
  expect(sayStoreTrouble(failure(code))).toMatch(/hỏng.*bản sao lưu.*npm run ingest/)
})

it.each([failure('SQLITE_BUSY'), failure('ENOENT'), new TypeError('a bug')])('%s is passed on', (error) => {
  expect(() => sayStoreTrouble(error)).toThrow(error)
})
