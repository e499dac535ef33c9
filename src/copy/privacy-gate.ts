export const privacyGate = {
  title: '用到您的信息以前',
  words: '接下来要用到微信里您的信息，比如位置、相机。用在哪里，都写在隐私保护指引里。',
  without: '不同意，照样能找驿站、看岗位、看政策。',
  read: '看隐私保护指引', agree: '同意', refuse: '不同意',
}
