'use strict'
// Plain CommonJS, as the function worker that needs it before anything else.

/** Says everything in one thread or page to be `ms` later. It stands alone, so that a browser can be given its text. */
function shiftClock(ms) {
  const Before = globalThis.Date
  globalThis.Date = class Date extends Before {
    constructor(...given) {
      if (given.length === 0) super(Before.now() + ms)
      else super(...given)
    }

    static now() { return Before.now() + ms }
  }
}

let ahead = 0

/** How much later than the machine's clock it is in this thread, ms. */
const clockAhead = () => ahead

/** Makes it `ms` later for everything in this thread, and for the functions of every local cloud that is opened after it. */
function setClockAhead(ms) {
  shiftClock(ms)
  ahead += ms
}

module.exports = { clockAhead, setClockAhead, shiftClock }
