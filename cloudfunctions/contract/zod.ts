import { config } from 'zod/mini'

// WeChat forbids code generation from strings, so zod must never try it.
config({ jitless: true })

// Import this file as a namespace (`import * as z`): a re-exported object would carry all of zod, 430 KB, into each bundle.
export * from 'zod/mini'
