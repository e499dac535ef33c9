const Sequencer = require('@jest/test-sequencer').default

/** Where single files take minutes: thousands of seeds and of states, and browsers that are waited for. */
const long = [/\/tests\/faults\//, /\/tests\/journeys\//, /\/tests\/weapp\//]
const place = ({ path }) => long.findIndex((each) => each.test(path.replaceAll('\\', '/')))

/**
 * Jest begins with the files that it remembers as long. A fresh clone remembers nothing, and a file of seeds that begins
 * last is waited for by idle cores: so the rooms of long files go first, whatever is remembered within them.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = (test) => (place(test) === -1 ? long.length : place(test))
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b))
  }
}
