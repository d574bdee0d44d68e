// File 003: four tasks in prose with leads and time below them; three blocks of leads are word for word the same.
import { expect, it } from 'vitest'
import { describePlan } from './plans-folder.ts'

const BODIES = 'các tổ chức chính trị - xã hội thị xã'
const FIRST_LEADS = ['Ban Tuyên giáo Thị ủy', 'UBND thị xã', 'Mặt trận', BODIES, 'các cấp ủy cơ sở']
const SECRETARY = 'Đồng chí Phó Bí thư Thị ủy'
const CHAIR = `${SECRETARY} - Chủ tịch UBND thị xã`
const CENTRE = 'Chi bộ Trung tâm Giáo dục nghề nghiệp'
const CELLS = [`${CENTRE} - Giáo dục thường xuyên thị xã`, 'chi bộ các trường THPT', 'đảng ủy các phường, xã']

describePlan('003', 'a town plan in prose', (plan) => {
  it('holds four block tasks, each with its own leads and time', async () => {
    const { tasks } = (await plan).reading
    const blocks = tasks.filter(({ task }) => task.form === 'block')
    const rows = blocks.map(({ task }) => [task.ordinal, task.leads, task.timeline.wording, task.timeline.kind])
    expect(rows).toEqual([
      ['1', FIRST_LEADS, 'Hoàn thành trong Quý III/2024 và thực hiện thường xuyên', 'compound'],
      ['2', [CHAIR, ...CELLS], 'Thường xuyên', 'standing'],
      ['3', [CHAIR, ...CELLS], 'Thực hiện thường xuyên', 'standing'],
      ['4', [CHAIR, ...CELLS], 'Hoàn thành trong năm 2024 và thực hiện thường xuyên', 'compound'],
    ])
  })

  it('keeps the identical bullets in each task, at their own lines', async () => {
    const { tasks, passages } = (await plan).reading
    const bullets = tasks
      .filter(({ task }) => task.form === 'block' && task.ordinal !== '1')
      .map(({ passages: indexes }) => indexes.map((at) => passages[at]!).filter(({ text }) => text.startsWith('+')))
    expect(bullets.map((own) => own.map(({ place }) => place.kind === 'lines' && place.first))).toEqual([
      [39, 41],
      [53, 55],
      [67, 69],
    ])
    expect(new Set(bullets.map((own) => own.map(({ text }) => text).join('\n'))).size).toBe(1)
  })

  it('holds five duties under the organisation', async () => {
    const { tasks } = (await plan).reading
    const duties = tasks.filter(({ task }) => task.form === 'duty')
    expect(duties.map(({ task }) => [task.ordinal, task.leads, task.coordinating])).toEqual([
      ['1', [CHAIR], []],
      ['2', ['Mặt trận', BODIES], []],
      ['3', ['Các cấp ủy cơ sở'], []],
      ['4', ['Các đồng chí Thị ủy viên'], []],
      ['5', ['Ban Tuyên giáo Thị ủy'], ['các cơ quan liên quan']],
    ])
  })

  it('claims no place: the plan never names its town or province', async () => {
    expect((await plan).reading.head).toMatchObject({
      number: undefined,
      issuedOn: undefined,
      issuer: 'Ban Thường vụ Thị ủy',
      level: 'town',
      locality: undefined,
      signer: { name: 'Tôn Thất Muộn', title: 'PHÓ BÍ THƯ' },
    })
  })

  it('cites 3 documents, one of them also typed without its hyphen', async () => {
    const { references } = (await plan).reading
    expect(references.map(({ reference: { number, issuedOn, issuer } }) => [number, issuedOn, issuer])).toEqual([
      ['232-KH/TU', '2024-04-17', 'Ban Thường vụ Tỉnh ủy'],
      ['29-CT/TW', '2024-01-05', 'Bộ Chính trị'],
      ['29-NQ/TW', '2013-11-04', 'Ban Chấp hành Trung ương Đảng'],
    ])
  })
})
