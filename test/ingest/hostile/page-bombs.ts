// Web pages that nest, span and repeat without end.
import type { HostileFile } from './hostile-file.ts'

const page = (what: string, body: () => string): HostileFile => ({
  what,
  file: 'trang.html',
  bytes: async () => Buffer.from(`<!doctype html><html><body>${body()}</body></html>`),
})

export const pageBombs: readonly HostileFile[] = [
  page('a million elements that only open', () => '<div>'.repeat(1_000_000)),
  page('19,000 elements inside each other', () => `${'<div>'.repeat(19_000)}a${'</div>'.repeat(19_000)}`),
  page('links inside links', () => '<a><b><i>'.repeat(6_000)),
  page('tables inside tables', () => '<table><tr><td>'.repeat(6_000)),
  page('lists inside lists', () => '<ul><li>a'.repeat(6_000)),
  page('a cell over everything', () => '<table><tr><td colspan="1000000000" rowspan="1000000000">a</td></tr></table>'),
  page(
    'thousands of rows under spans',
    () => `<table>${'<tr><td rowspan="65534" colspan="1000">a</td><td rowspan="0">b</td></tr>'.repeat(20_000)}</table>`,
  ),
  page('200,000 cells', () => `<table>${`<tr>${'<td>a</td>'.repeat(100)}</tr>`.repeat(2_000)}</table>`),
  page('a million cells in a row', () => `<table><tr>${'<td>a'.repeat(1_000_000)}</tr></table>`),
  page('an attribute without end', () => `<p title="${'a'.repeat(10_000_000)}`),
  page('attributes without end', () => `<p ${'a=1 '.repeat(1_000_000)}>a</p>`),
  page('a comment without end', () => `<!--${'-'.repeat(10_000_000)}`),
  page('character references', () => '&amp;#x41;&#x1EBF;&nbsp;&notanentity'.repeat(200_000)),
  page('a script without end', () => `<script>${'<!--'.repeat(2_000_000)}`),
  page('breaks without end', () => '<br>'.repeat(1_000_000)),
  page('paragraphs without end', () => '<p>Sở Y tế'.repeat(500_000)),
  page('end tags only', () => '</div>'.repeat(1_000_000)),
  page('angle brackets', () => '<'.repeat(10_000_000)),
  page('marks on one letter', () => `a${'\u0301\u0323'.repeat(1_000_000)}`),
  {
    what: 'entities that multiply, in a page',
    file: 'trang.html',
    bytes: async () =>
      Buffer.from(
        `<!DOCTYPE html [<!ENTITY a "ha">${Array.from({ length: 10 }, (_, at) => `<!ENTITY a${at} "${'&a;'.repeat(10)}">`).join('')}]><html>&a9;</html>`,
      ),
  },
]
