// Where the list of those who help ends.
import { expect, it } from 'vitest'
import { readDutySentence } from '../../../ingest/extract/duty-sentence.ts'

it.each([
  ['Sở Y tế phối hợp với nhà trường trực cổng trường.', ['nhà trường']],
  ['Sở Y tế chủ trì, phối hợp với UBND các xã kiểm định nguồn nước.', ['UBND các xã']],
  ['Sở Y tế chủ trì, phối hợp. với UBND các xã rà soát.', ['UBND các xã']],
  ['Sở Y tế phối hợp với Phòng Khảo thí và Kiểm định chất lượng rà soát.', ['Phòng Khảo thí và Kiểm định chất lượng']],
  ['Sở Y tế phối hợp với Thường trực HĐND xã rà soát.', ['Thường trực HĐND xã']],
])('%s', (sentence, helpers) => expect(readDutySentence(sentence, false)?.coordinating).toEqual(helpers))

it('a standing committee leads under its whole name', () => {
  expect(readDutySentence('Thường trực HĐND xã chỉ đạo giám sát.', false)?.leads).toEqual(['Thường trực HĐND xã'])
})
