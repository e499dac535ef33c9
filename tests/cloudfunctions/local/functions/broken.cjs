exports.main = 'not a function'
