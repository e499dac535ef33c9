// The aria attributes that Taro leaves out of the mini-program's templates.
const aria = { 'aria-role': '', 'aria-label': '' }
module.exports = Object.fromEntries(['View', 'Text', 'Image', 'Button', 'Input', 'Switch'].map((name) => [name, aria]))
