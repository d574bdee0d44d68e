// The memory of pictures: made once for the same data, bounded, and never a failure kept.
import { expect, test } from 'vitest'
import { createPictureCache, pictureKey } from '../../../bot/pictures/picture-cache.ts'
import type { QrPicture } from '../../../bot/pictures/picture-data.ts'
import { createDeferred } from '../../support/deferred.ts'

function countingMaker() {
  const made: string[] = []
  return { made, make: (name: string) => async () => (made.push(name), name) }
}

test('what was made is not made again, also while it is being made', async () => {
  const cache = createPictureCache<string>(2)
  const { made, make } = countingMaker()
  const slow = createDeferred<string>()
  const first = cache.get('a', () => slow.promise)
  const second = cache.get('a', make('again'))
  slow.resolve('picture')
  expect(await Promise.all([first, second])).toEqual(['picture', 'picture'])
  expect(await cache.get('a', make('again'))).toBe('picture')
  expect(made).toEqual([])
})

test('the one least lately used goes first', async () => {
  const cache = createPictureCache<string>(2)
  const { made, make } = countingMaker()
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get(key, make(key))
  expect(made).toEqual(['a', 'b', 'c', 'b'])
})

test('a failure is told and tried again', async () => {
  const cache = createPictureCache<string>(2)
  await expect(cache.get('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(await cache.get('a', async () => 'picture')).toBe('picture')
})

test('the key follows the data and the make', () => {
  const data: QrPicture = { kind: 'qr', title: 'a', subtitle: undefined, link: 'https://t.me/x', steps: [] }
  expect(pictureKey({ ...data }, 1)).toBe(pictureKey(data, 1))
  expect(pictureKey({ ...data, title: 'b' }, 1)).not.toBe(pictureKey(data, 1))
  expect(pictureKey(data, 2)).not.toBe(pictureKey(data, 1))
})
