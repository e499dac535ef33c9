const { forget } = require('./lay-out-once.cjs')

module.exports = async () => forget()
