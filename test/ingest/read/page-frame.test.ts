// What a site sets around a plan is no part of it; without a letterhead nothing is left out.
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../ingest/read/html/read-html.ts'
import { readPlan } from '../../../ingest/read-plan.ts'
import { textsOf } from './word-document.ts'

function documentOf(body: string) {
  const outcome = readHtml('thu.html', Buffer.from(`<html><body>${body}</body></html>`))
  if (outcome.kind === 'unreadable') throw new Error(outcome.reason)
  return outcome.document
}

const MENU =
  '<div class="main-menu"><a href="/">Trang đầu</a> <a href="/v">Văn bản</a></div><h1>Quyết định ban hành Kế hoạch đọc sách năm 2026</h1>' +
  '<div><span>Thứ hai, 05/01/2026</span></div>'
const HEAD =
  '<table><tr><td>ỦY BAN NHÂN DÂN<br>XÃ SÔNG MÂY<br>-----</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr>' +
  '<tr><td>Số: 12/QĐ-UBND</td><td>Sông Mây, ngày 02 tháng 01 năm 2026</td></tr></table>'
const BODY =
  '<p>QUYẾT ĐỊNH</p><p>Về việc ban hành Kế hoạch đọc sách năm 2026</p><p>Điều 1. Ban hành kèm theo Quyết định này Kế hoạch đọc sách.</p>'
const RELATED =
  '<div class="tags">Từ khóa: <a href="/t">đọc sách ở trường</a></div>' +
  '<aside><h3>Tin khác</h3><ul><li><a href="/1">Thông báo tuyển viên chức</a> (03/01/2026)</li></ul></aside>'

const framed = (letters: readonly number[]) =>
  readHtml(
    'thu.html',
    Buffer.concat([
      Buffer.from('<html><body><div class="main-menu"><a href="/">Trang</a></div>'),
      Buffer.from('<p>CONG HOA XA HOI CHU NGHIA VIET NAM</p><p>'),
      Buffer.from(letters),
      Buffer.from('</p></body></html>'),
    ]),
  )

describe('the frame of a page', () => {
  const page = documentOf(MENU + HEAD + BODY + RELATED)

  test('the first line is the letterhead, the last one the text', () => {
    const texts = textsOf(page)
    expect(texts[0]).toBe('ỦY BAN NHÂN DÂN')
    expect(texts.at(-1)).toMatch(/^Điều 1/)
  })

  test('what was left out is said', () => {
    expect(page.warnings?.[0]?.message).toContain('khung của trang')
  })

  test('a bare page has no frame to leave out', () => {
    expect(documentOf(HEAD + BODY).warnings).toEqual([])
  })

  test("issuer and date are the document's, not the page's", async () => {
    const { head } = await readPlan(page)
    expect(head).toMatchObject({
      number: '12/QĐ-UBND',
      issuer: 'Ủy ban nhân dân xã Sông Mây',
      issuedOn: '2026-01-02',
    })
  })

  test('without a letterhead everything stays', () => {
    const texts = textsOf(documentOf(MENU + BODY + RELATED)).join('\n')
    expect(texts).toMatch(/Trang đầu/)
    expect(texts).toMatch(/Tin khác/)
  })

  test.each([
    ['more text than a menu has', `<p>${'Các trường đọc sách mỗi sáng. '.repeat(100)}</p>`, 'Các trường đọc'],
    [
      'a table',
      '<table><tr><th>TT</th><th>Sách</th><th>Lớp</th></tr><tr><td>1</td><td>Truyện</td><td>3A</td></tr></table>',
      'TT',
    ],
  ])('above a letterhead %s is a document', (_, above, start) => {
    const texts = textsOf(documentOf(`${above}${HEAD}<p>Mẫu báo cáo</p>`))
    expect(texts[0]?.startsWith(start)).toBe(true)
  })

  test('a banner of links that holds the letterhead stays', () => {
    const texts = textsOf(
      documentOf(`<div class="banner"><a href="/">CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</a></div>${BODY}`),
    )
    expect(texts[0]).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  })

  test('that only news below the text were left out is said, too', () => {
    expect(documentOf(HEAD + BODY + RELATED).warnings?.[0]?.message).toContain('khung của trang')
  })

  test.each([
    ['a line of news', '<p>Kỷ niệm ngày thành lập Đảng Cộng sản Việt Nam</p>'],
    ['a sentence', '<p>Chi bộ học tập điều lệ của Đảng Cộng sản Việt Nam năm 2026.</p>'],
  ])('%s about the party is no letterhead', (_, line) => {
    const texts = textsOf(documentOf(`${MENU}${line}<p>Các trường đọc sách.</p>${RELATED}`)).join('\n')
    expect(texts).toMatch(/Trang đầu/)
    expect(texts).toMatch(/Tin khác/)
  })

  test('a menu that speaks of the party is frame below its letterhead', () => {
    const menu = '<div class="menu"><a href="/d">Văn kiện Đảng Cộng sản Việt Nam</a></div>'
    const head = '<table><tr><td>HUYỆN ỦY SÔNG MÂY<br>*</td><td><b>ĐẢNG CỘNG SẢN</b> <b>VIỆT NAM</b></td></tr></table>'
    const texts = textsOf(documentOf(`${menu}${head}<p>KẾ HOẠCH</p><p>về đọc sách</p>`))
    expect(texts.join('\n')).not.toMatch(/Văn kiện/)
    expect(texts.join('\n')).toMatch(/ĐẢNG CỘNG SẢN VIỆT NAM/)
  })

  test('a letterhead far down, that of a form in an annex, cuts nothing off', () => {
    const texts = textsOf(documentOf(`<p>KẾ HOẠCH</p><p>Đọc sách</p><p>I. MỤC ĐÍCH</p>${HEAD}<p>Mẫu báo cáo</p>`))
    expect(texts[0]).toBe('KẾ HOẠCH')
  })

  test.each([
    ['its kind and its subject in one line', '<p>KẾ HOẠCH Phòng chống rét cho học sinh</p><p>Các trường đốt lửa.</p>'],
    ['a numbered section', '<p>Phòng chống rét</p><p>I. MỤC ĐÍCH</p><p>Các trường đốt lửa.</p>'],
    ['an article', '<p>Phòng chống rét</p><p>Điều 2. Các trường đốt lửa.</p>'],
    ['a label', '<p>Phòng chống rét</p><p>Thời gian thực hiện: tháng 12.</p>'],
  ])('above the letterhead of a form %s cut nothing off', (_, above) => {
    const texts = textsOf(documentOf(`${above}${HEAD}<p>BÁO CÁO</p><p>Kết quả phòng chống rét</p>`))
    expect(texts.join('\n')).toMatch(/^(?:KẾ HOẠCH )?Phòng chống rét/)
  })

  test("a page's title in capitals, with the kind that stands below, is frame", () => {
    const texts = textsOf(
      documentOf(`<h1>KẾ HOẠCH ĐỌC SÁCH NĂM 2026</h1>${HEAD}<p>KẾ HOẠCH</p><p>Đọc sách năm 2026</p>`),
    )
    expect(texts[0]).toBe('ỦY BAN NHÂN DÂN')
  })

  test('that a frame was left out makes no unknown letters readable', () => {
    expect(framed([0x41]).kind).toBe('read')
    expect(framed([0x3c, 0x70, 0x3e, 0xb8, 0xb5, 0xd7])).toMatchObject({ kind: 'unreadable' })
  })

  test('a part that a site names so and that holds more than links stays', () => {
    const texts = textsOf(documentOf(`${HEAD}${BODY}<div class="related"><p>PHỤ LỤC</p><p>Danh mục sách</p></div>`))
    expect(texts.at(-1)).toBe('Danh mục sách')
  })
})
