import { seal, unseal } from '../../../cloudfunctions/store/sealed'

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const place = { collection: 'profiles', id: 'o-zhang', field: 'mobile' }
beforeEach(() => { process.env.SEAL_KEY = `k1:${key(1)}` })
afterEach(() => { delete process.env.SEAL_KEY })

const faultOf = (deed: () => unknown) => {
  try {
    return { opened: deed() }
  } catch (refusal) {
    expect((refusal as Error).name).toBe('SealRefusal')
    return (refusal as Error).message
  }
}

describe('封不了、开不了，说得出名字，一个字也不漏', () => {
  test('没有钥匙：不封，更不以原样存下', () => {
    delete process.env.SEAL_KEY
    expect(faultOf(() => seal('19900000001', place))).toBe('key-missing')
    expect(faultOf(() => unseal('k1:AAAA', place))).toBe('key-missing')
  })
  test.each([['不是 32 字节', `k1:${Buffer.alloc(16).toString('base64')}`], ['没有编号', key(1)], ['是一句话', 'secret'], ['空的一项', `k1:${key(1)},`]])('钥匙不像话：%s', (_why, setting) => {
    process.env.SEAL_KEY = setting
    expect(faultOf(() => seal('19900000001', place))).toBe('key-malformed')
  })
  test('换了钥匙：同一个编号是坏的，别的编号是不认得', () => {
    const sealed = seal('19900000001', place)
    process.env.SEAL_KEY = `k1:${key(2)}`
    expect(faultOf(() => unseal(sealed, place))).toBe('broken')
    process.env.SEAL_KEY = `k2:${key(1)}`
    expect(faultOf(() => unseal(sealed, place))).toBe('key-unknown')
  })
  test.each([
    ['别人的记录', { ...place, id: 'o-li' }], ['别的字段', { ...place, field: 'name' }], ['别的集合', { ...place, collection: 'applications' }],
    ['挪了分界', { collection: 'profiles', id: 'o-zhang:mobile', field: '' }],
  ])('搬到%s，就打不开', (_where, elsewhere) => expect(faultOf(() => unseal(seal('19900000001', place), elsewhere))).toBe('broken'))
  test('改一个比特，打不开；截短、加长、换个写法，也打不开', () => {
    const sealed = seal('19900000001', place)
    const body = Buffer.from(sealed.slice(3), 'base64url')
    for (let bit = 0; bit < body.length * 8; bit++) {
      const altered = Buffer.from(body)
      altered[bit >> 3]! ^= 1 << (bit & 7)
      expect(faultOf(() => unseal(`k1:${altered.toString('base64url')}`, place))).toBe('broken')
    }
    for (const text of [sealed.slice(0, -1), `${sealed}A`, `k1:${body.subarray(0, 27).toString('base64url')}`, `${sealed}=`, '19900000001', '', 'k1:']) {
      expect(faultOf(() => unseal(text, place))).toBe('broken')
    }
  })
})

test('封了又开，原样；同样的字两次封得不一样，看不出原来的样子', () => {
  const [one, two] = [seal('19900000001', place), seal('19900000001', place)]
  expect([unseal(one, place), unseal(two, place)]).toEqual(['19900000001', '19900000001'])
  expect(one).not.toBe(two)
  expect(one).not.toContain('199')
  for (const text of ['', '张·三', '字'.repeat(200)]) expect(unseal(seal(text, place), place)).toBe(text)
})
test('旧钥匙封的，换了新钥匙也读得出；新的用新钥匙封', () => {
  const old = seal('19900000001', place)
  process.env.SEAL_KEY = `k2:${key(2)},k1:${key(1)}`
  expect(unseal(old, place)).toBe('19900000001')
  expect(seal('19900000001', place)).toMatch(/^k2:/)
})
test('已知答案：别的程序（WebCrypto）照这个格式封的，打得开', () =>
  expect(unseal('k1:AAECAwQFBgcICQoLip-sFhDONknOWtaWi1SwSTqVxFLI8ZRdUMSI', place)).toBe('19900000001'))
