import * as z from 'zod/mini'

// WeChat forbids code generation from strings, so zod must never try it.
z.config({ jitless: true })

export { z }
