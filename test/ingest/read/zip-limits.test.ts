// ZIP files are refused by what they hold, not by what they claim.
import { describe, expect, test } from 'vitest'
import { checkZip, readZipParts } from '../../../ingest/read/zip/zip-limits.ts'
import { createRandom } from '../../support/seeded-random.ts'
import { storedZip } from '../../support/stored-zip.ts'
import { deflatedZip } from './deflated-zip.ts'

const MEGABYTE = 2 ** 20
const zeros = (megabytes: number) => new Uint8Array(megabytes * MEGABYTE)
const small = (name: string) => ({ name, content: Buffer.from('nội dung') })

/** Nothing in it repeats, so that it stays within the ratio. */
function noise(megabytes: number, seed: number): Uint8Array {
  const random = createRandom(seed)
  return Uint8Array.from({ length: megabytes * MEGABYTE }, () => Math.floor(random() * 64))
}

describe('what is within the limits', () => {
  test('names its entries', async () => {
    const outcome = await checkZip(deflatedZip([small('a.xml'), small('b/c.xml')]))
    expect(outcome).toEqual({ kind: 'ok', entries: ['a.xml', 'b/c.xml'] })
  })

  test('a part under 1 MB may be as empty as it likes', async () => {
    expect(await checkZip(deflatedZip([{ name: 'a.xml', content: zeros(0.9) }]))).toMatchObject({ kind: 'ok' })
  })

  test('exactly 3,000 parts are allowed', async () => {
    const parts = Array.from({ length: 3_000 }, (_, index) => small(`${index}.xml`))
    expect(await checkZip(deflatedZip(parts))).toMatchObject({ kind: 'ok' })
  })

  test('the parts that are wanted can be read', async () => {
    const parts = await readZipParts(deflatedZip([small('a.xml'), small('b.png')]), (name) => name.endsWith('.xml'))
    expect([...parts].map(([name, content]) => [name, content.toString()])).toEqual([['a.xml', 'nội dung']])
  })
})

describe('what is refused', () => {
  const cases: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
    ['200 MB of zeros', () => deflatedZip([{ name: 'a.xml', content: zeros(200) }]), /hơn 100 lần cỡ nén/],
    [
      '200 MB that claim to be 10 bytes',
      () => deflatedZip([{ name: 'a.xml', content: zeros(200), claimedSize: 10 }]),
      /hỏng|hơn 100 lần/,
    ],
    [
      'over 100 MB in honest parts',
      () => {
        const part = noise(7, 1)
        return deflatedZip(Array.from({ length: 15 }, (_, index) => ({ name: `${index}.bin`, content: part })))
      },
      /bung ra quá 100 MB/,
    ],
    [
      '5,000 parts',
      () => deflatedZip(Array.from({ length: 5_000 }, (_, index) => small(`${index}.xml`))),
      /5\.000 phần, quá giới hạn 3\.000/,
    ],
    ['a password', () => deflatedZip([{ ...small('a.xml'), flags: 1 }]), /mật khẩu/],
    ['a way out of the folder', () => deflatedZip([small('../../etc/passwd')]), /đường dẫn ra ngoài/],
    ['an absolute path', () => deflatedZip([small('/etc/passwd')]), /đường dẫn ra ngoài/],
    ['two parts of one name', () => deflatedZip([small('a.xml'), small('a.xml')]), /hai phần cùng tên a\.xml/],
    ['more parts than it admits', () => deflatedZip([small('a.xml'), small('b.xml')], { count: 1 }), /không có đúng 1/],
    ['a second directory behind the first', () => deflatedZip([small('a.xml')], { gap: 76 }), /không nằm ở nơi/],
    ['a changed letter', () => storedZip(new Map([['a.xml', Buffer.from('Quý I')]])).with(37, 0x56), /mã kiểm tra/],
    ['a file cut short', () => deflatedZip([small('a.xml')]).subarray(0, 40), /tệp bị cắt/],
    ['nothing', () => new Uint8Array(), /tệp bị cắt/],
    ['random bytes behind PK', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), noise(0.1, 7)]), /tệp bị cắt/],
  ]

  test.each(cases)('%s', async (_, make, reason) => {
    const bytes = make()
    const start = performance.now()
    const outcome = await checkZip(bytes)
    expect(outcome).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) })
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  test('a bomb is left as soon as a limit is passed: later parts are not reached', async () => {
    const reached: string[] = []
    const wants = (name: string) => {
      reached.push(name)
      return false
    }
    const bomb = deflatedZip([{ name: 'bomb.xml', content: zeros(20) }, small('later.xml')])
    await checkZip(bomb, { wants, fault: () => undefined })
    expect(reached).toEqual(['bomb.xml'])
  })
})
