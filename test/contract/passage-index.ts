// What every index of passages must do. Each implementation registers this suite with a way to open itself over a feed.
import { describe, expect, test } from 'vitest'
import type { PassageIndex } from '../../knowledge/search/search.ts'
import type { PassageId } from '../../knowledge/domain/ids.ts'
import type { PassageFeed } from '../../knowledge/search/follow-feed.ts'
import { MemoryFeed } from '../support/memory-feed.ts'

const TEXTS = [
  'Điều tra, thống kê người mù chữ trên địa bàn toàn tỉnh',
  'Tổ chức dạy học hai buổi trên ngày ở tiểu học',
  'Xây dựng trường học đạt chuẩn quốc gia',
  'Bồi dưỡng giáo viên mầm non về tiếng Việt',
]
const SURVEY = 'điều tra người mù chữ'

/** What people paste, type and try. None may throw. */
const HOSTILE = [
  '',
  '   ',
  '"',
  '" OR 1=1 --',
  "'; drop table passage; --",
  'a AND (b OR NOT c) NEAR(d, 5) *',
  'heading:x ^y {z}: -w + "',
  '🙂👩‍👩‍👧‍👦 \u0000 \uD800 \uFFFF',
  '𝕿𝖎ế𝖓𝖌 𝓥𝓲ệ𝓽',
  'mù chữ '.repeat(700),
  'x'.repeat(5_000),
  '!@#$%^&*()_+-=[]{}|;\':",./<>?`~\\',
  '../../etc/passwd %00 %s %n ${x}',
]

/** `open` may be called several times with the same `place`: then it opens the same files. */
export type OpenIndex = (feed: PassageFeed, place: string) => PassageIndex

export function describePassageIndex(name: string, open: OpenIndex, newPlace: () => string): void {
  const started = async (feed: MemoryFeed) => {
    const index = open(feed, newPlace())
    await index.catchUp()
    return index
  }

  describe(`${name} is a passage index`, () => {
    test('finds nothing before it has caught up, and nothing in an empty store', async () => {
      const feed = new MemoryFeed()
      const index = await started(feed)
      expect([index.size(), await found(index, SURVEY)]).toEqual([0, []])
      feed.add(TEXTS)
      expect(await found(index, SURVEY)).toEqual([])
      await index.close()
    })

    test('the best hit comes first, with a falling score', async () => {
      const feed = new MemoryFeed()
      const [survey] = feed.add(TEXTS)
      const index = await started(feed)
      const hits = await index.search(`${SURVEY} ở trường học`, 10)
      expect(hits[0]?.passageId).toBe(survey)
      expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a))
      expect(hits.length).toBeGreaterThan(1)
      await index.close()
    })

    test.each([['dieu tra nguoi mu chu'], ['ĐIỀU TRA NGƯỜI MÙ CHỮ'], ['điều tra người mù chữ'.normalize('NFD')]])(
      '%j finds what the accented question finds',
      async (question) => {
        const feed = new MemoryFeed()
        feed.add(TEXTS)
        const index = await started(feed)
        expect(await index.search(question, 10)).toEqual(await index.search(SURVEY, 10))
        await index.close()
      },
    )

    test('equal passages come in order of their ids, every time', async () => {
      const feed = new MemoryFeed()
      const ids = feed.add(Array.from({ length: 8 }, () => SURVEY))
      const index = await started(feed)
      expect(await found(index, SURVEY)).toEqual(ids)
      expect(await found(index, SURVEY, 20)).toEqual(ids)
      await index.close()
    })

    test.each([
      [3, 3],
      [1, 1],
      [0, 0],
      [-1, 0],
      [1_000, 4],
    ])('a limit of %i gives %i hits', async (limit, expected) => {
      const feed = new MemoryFeed()
      feed.add(TEXTS.map((text) => `${text}, trường học`))
      const index = await started(feed)
      expect(await index.search('trường học', limit)).toHaveLength(expected)
      await index.close()
    })

    test.each(HOSTILE)('%j is a question like any other', async (question) => {
      const feed = new MemoryFeed()
      feed.add(TEXTS)
      const index = await started(feed)
      expect(Array.isArray(await index.search(question, 10))).toBe(true)
      expect((await found(index, SURVEY))[0]).toBe(1)
      await index.close()
    })

    test.each(['', '…!? –', '🙂🙂'])('%j has no word, and finds nothing', async (question) => {
      const feed = new MemoryFeed()
      feed.add(TEXTS)
      const index = await started(feed)
      expect(await index.search(question, 10)).toEqual([])
      await index.close()
    })

    test('a removed passage leaves, and a new one comes, at the next catching up', async () => {
      const feed = new MemoryFeed()
      const [survey] = feed.add(TEXTS)
      const index = await started(feed)
      feed.remove(survey!)
      const [again] = feed.add(['Điều tra người mù chữ lần hai'])
      expect(await index.catchUp()).toEqual({ revision: 6, rebuilt: false })
      expect((await found(index, SURVEY))[0]).toBe(again)
      expect(await found(index, SURVEY)).not.toContain(survey)
      expect(index.size()).toBe(4)
      await index.close()
    })

    test('a passage that was taken back and put back is there once', async () => {
      const feed = new MemoryFeed()
      const [survey] = feed.add(TEXTS)
      const index = await started(feed)
      const passage = feed.remove(survey!)
      await index.catchUp()
      feed.putBack(passage)
      await index.catchUp()
      expect((await found(index, SURVEY)).filter((id) => id === survey)).toEqual([survey])
      feed.remove(survey!)
      feed.putBack(passage)
      await index.catchUp()
      expect([index.size(), (await found(index, SURVEY))[0]]).toEqual([4, survey])
      await index.close()
    })

    test('what came and went before it looked never shows', async () => {
      const feed = new MemoryFeed()
      const [survey] = feed.add(TEXTS)
      feed.remove(survey!)
      const index = await started(feed)
      expect([index.size(), await found(index, SURVEY)]).not.toContain(survey)
      expect(index.size()).toBe(3)
      await index.close()
    })

    test('hundreds of changes are followed to the end', async () => {
      const feed = new MemoryFeed()
      const ids = feed.add(Array.from({ length: 700 }, (_, index) => `Nhiệm vụ số ${index} của trường`))
      for (const id of ids.slice(0, 300)) feed.remove(id)
      const index = await started(feed)
      expect(index.size()).toBe(400)
      expect((await found(index, 'nhiệm vụ số 655 của trường'))[0]).toBe(ids[655])
      await index.close()
    })

    test('calls that overlap wait for each other', async () => {
      const feed = new MemoryFeed()
      feed.add(TEXTS)
      const index = open(feed, newPlace())
      const results = await Promise.all([index.catchUp(), index.catchUp(), index.catchUp()])
      expect(results.map(({ revision }) => revision)).toEqual([4, 4, 4])
      expect(results.map(({ rebuilt }) => rebuilt)).toEqual([true, false, false])
      expect(index.size()).toBe(4)
      await index.close()
    })

    test('opened again, it goes on where it was', async () => {
      const feed = new MemoryFeed()
      feed.add(TEXTS)
      const place = newPlace()
      const first = open(feed, place)
      expect(await first.catchUp()).toEqual({ revision: 4, rebuilt: true })
      const hits = await first.search(SURVEY, 10)
      await first.close()
      const second = open(feed, place)
      expect(await second.catchUp()).toEqual({ revision: 4, rebuilt: false })
      expect(await second.search(SURVEY, 10)).toEqual(hits)
      await second.close()
    })

    test('two on the same files both keep up', async () => {
      const feed = new MemoryFeed()
      feed.add(TEXTS)
      const place = newPlace()
      const [one, two] = [open(feed, place), open(feed, place)]
      await Promise.all([one.catchUp(), two.catchUp()])
      for (const index of [one, two]) await index.search('chuyển đổi số', 10)
      const [late] = feed.add(['Chuyển đổi số trong giáo dục'])
      await Promise.all([one.catchUp(), two.catchUp()])
      for (const index of [one, two]) {
        expect(index.size()).toBe(5)
        expect((await found(index, 'chuyển đổi số'))[0]).toBe(late)
        await index.close()
      }
    })

    test.each([
      ['another store', () => new MemoryFeed('store-2')],
      ['a store restored from an older backup', () => new MemoryFeed('store-1')],
    ])('over %s it begins anew', async (_, newFeed) => {
      const feed = new MemoryFeed('store-1')
      feed.add(TEXTS)
      const place = newPlace()
      const first = open(feed, place)
      await first.catchUp()
      await first.close()
      const other = newFeed()
      other.add(['Khám sức khỏe học sinh'])
      const second = open(other, place)
      expect(await second.catchUp()).toEqual({ revision: 1, rebuilt: true })
      expect(second.size()).toBe(1)
      await second.close()
    })
  })
}

async function found(index: PassageIndex, text: string, limit = 10): Promise<readonly PassageId[]> {
  return (await index.search(text, limit)).map((hit) => hit.passageId)
}
