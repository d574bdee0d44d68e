// Who may use the page's server: this machine's browser on this page, and nothing from elsewhere.
import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { postJson, startPreviewUnderTest, type PreviewUnderTest } from '../../support/preview-under-test.ts'

let preview: PreviewUnderTest
let url: string
beforeEach(async () => {
  preview = await startPreviewUnderTest()
  ;({ url } = preview)
})
afterEach(() => preview.program.stop())

const LAN = { chat: 1001, as: 1001 }

describe('the server', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/colours.css', 'text/css; charset=utf-8'],
    ['/page.js', 'text/javascript; charset=utf-8'],
    ['/rich-text.js', 'text/javascript; charset=utf-8'],
  ])('serves %s with a strict policy', async (path, type) => {
    const response = await fetch(url + path)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await response.text()).length).toBeGreaterThan(500)
  })

  test.each(['/page-server.ts', '/../page-server.ts', '/%2e%2e/main.ts', '/api/none'])('has no %s', async (path) => {
    expect((await fetch(url + path)).status).toBe(404)
  })

  test('takes JSON only, as other sites cannot send it unasked', async () => {
    expect((await postJson(`${url}/api/say`, { ...LAN, text: 'x' }, 'text/plain')).status).toBe(415)
    expect((await fetch(`${url}/api/say`, { method: 'PUT' })).status).toBe(415)
  })

  test.each([
    ['/api/say', { ...LAN, text: ' ' }, 400],
    ['/api/say', { ...LAN, text: 'x'.repeat(4097) }, 400],
    ['/api/say', { chat: 1001, as: 1002, text: 'x' }, 404],
    ['/api/say', ['x'], 400],
    ['/api/press', { ...LAN, message: 1, row: 0, column: 0 }, 404],
    ['/api/press', { ...LAN, message: 'x' }, 400],
    ['/api/pick', { ...LAN, ask: '1', result: '1' }, 404],
    ['/api/none', {}, 404],
  ])('POST %s %j gets %i', async (path, body, status) => {
    expect((await postJson(url + path, body)).status).toBe(status)
  })

  test('a taken port rejects the start', async () => {
    const port = Number(new URL(url).port)
    await expect(startPreviewUnderTest({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('web pages of elsewhere', () => {
  test.each(['evil.example', 'localhost.evil.example:8080'])('under the name %s get nothing', async (host) => {
    expect((await answerFor('/api/world', { host })).status).toBe(403)
  })

  test('of another origin or port get nothing', async () => {
    expect((await answerFor('/api/world', { origin: 'https://evil.example' })).status).toBe(403)
    expect((await answerFor('/api/world', { origin: 'http://localhost:1' })).status).toBe(403)
    expect((await answerFor('/api/world', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await answerFor('/api/world', { origin: url })).status).toBe(200)
  })

  test('can link to the page, and cannot make it say something', async () => {
    const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }
    expect(await answerFor('/?start=x', followed)).toEqual({ status: 303, location: '/' })
    expect((await answerFor('/', followed)).status).toBe(200)
    const typed = { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }
    expect((await answerFor('/?start=x', typed)).status).toBe(200)
  })
})

/** fetch does not let a caller choose these headers. */
function answerFor(path: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    request(`${url}${path}`, { headers: { host: new URL(url).host, ...headers } }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, location: response.headers.location })
    })
      .on('error', reject)
      .end()
  })
}
