export default 'a-picture-or-a-sheet'
