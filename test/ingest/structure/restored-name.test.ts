// What a name of a scanned row is before its words are restored.
import { describe, expect, it } from 'vitest'
import { restoreName } from '../../../ingest/structure/restored-name.ts'
import { takeUnit } from '../../../ingest/structure/scanned-unit.ts'

const same = (text: string) => text

describe('the name of a scanned row', () => {
  it.each([
    ['Ty 1¢ huy dong', 'Ty le huy dong'],
    ['Ty 1 gido vién', 'Ty le gido vién'],
    ['Ty ¢ gido vién', 'Ty le gido vién'],
    ['T}; .lc nguoi', 'Ty le nguoi'],
    ['Ty, 1€ ‘Erucng tiéu hoc', 'Ty le Erucng tiéu hoc'],
    ["Ty’ 1¢ t}’u’O'ng mam non", "Ty le tru'O'ng mam non"],
    ['S6 don vi cap xi, phuong dat', 'S6 don vi cap xi, phuong dat'],
    ['Tổng số lớp 1, 2', 'Tổng số lớp 1, 2'],
    ['TY1é tré ra lép', 'Ty le tré ra lép'],
    ['Ty le gido vién-tiéu hoc', 'Ty le gido vién tiéu hoc'],
    ['S6 hoc vién mdi?', 'S6 hoc vién mdi'],
    ['Ty 12 gido vién', 'Ty 12 gido vién'],
  ])('"%s" is restored as "%s"', (damaged, asked) => {
    expect(restoreName(damaged, same)).toBe(asked)
  })

  it.each([
    ['S6 lép mdi cua Ngudi', { name: 'S6 lép mdi cua', unit: 'người' }],
    ['S6 thu vién Trudng', { name: 'S6 thu vién', unit: 'trường' }],
    ['S6 hoc sinh tap trung', { name: 'S6 hoc sinh tap trung', unit: '' }],
  ])('a spoilt unit is told by its capital: %s', (middle, named) => expect(takeUnit('', middle, '')).toEqual(named))

  it('keeps the sign between its words when the unit is taken from its end', () => {
    expect(takeUnit('Sinh', 'Ty 1€ sinh vién hoc dai hoc/van dan vién/van', 'dan')).toEqual({
      name: 'Ty 1€ sinh vién hoc dai hoc/van dan',
      unit: 'sinh viên/vạn dân',
    })
  })
})
