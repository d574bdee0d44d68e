// Who shortens a name and spells it out in a bracket means the words, whatever the short form stands for elsewhere.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const planOf = (issuer: string, number: string, duty: string) => `${issuer}

Số: ${number}

KẾ HOẠCH
Dạy hát then năm 2026

1. ${duty}
`
const { ask } = plansUnderQuestion({
  'thi.md': planOf(
    'BAN THƯỜNG VỤ THỊ ỦY',
    '22-KH/TU',
    'Các bản tập hát then ở bến sông vào mùng ba tết, có đàn tính và trống da trâu.',
  ),
  'xa.md': planOf('UBND XÃ PÁ KHOANG', '11/KH-UBND', 'Các lớp tập múa xòe ở sân đình vào rằm tháng giêng.'),
})

test('by the one plan of that name', async () => {
  const { outcome, text } = await ask('Theo KH của TU (thị ủy), các bản tập hát then ở đâu?')
  expect(outcome).toBe('answered')
  expect(text).toContain('bến sông')
})

test.each(['Theo KH của TU, các bản tập hát then ở đâu?', 'Theo KH của TU (bản mới), các bản tập hát then ở đâu?'])(
  'and none where nothing else is said: %s',
  async (question) => {
    expect((await ask(question)).outcome).toBe('nothing-found')
  },
)
