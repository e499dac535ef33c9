import { job } from '../../contract/job'
import { openDoor } from '../../office/serve'
import { applicant, applicants, moveApplication, openMobile } from './applicants'
import { applications, withdraw } from './applications'
import { apply, pool } from './apply'
import { deskEmployer, saveEmployer } from './desk-employer'
import { deskPost, deskPosts, savePost, submitPost, withdrawPost } from './desk-posts'
import { fairBoard, outcome } from './fairs'
import { followUp, followUpsDue } from './follow-ups'
import { post } from './post'
import { posts, stillListed } from './posts'
import { profile, saveProfile } from './profile'
import { report } from './report'
import { decidedPosts, employersWaiting, postsOf, reportedPosts, reviewEmployer, reviewPost, settleReports } from './reviews'

export const main = openDoor(job, {
  posts, post, stillListed, fairBoard, outcome,
  profile, saveProfile, apply, pool, applications, withdraw, report,
  deskEmployer, saveEmployer, deskPosts, deskPost, savePost, submitPost, withdrawPost,
  applicants, applicant, openMobile, moveApplication,
  employersWaiting, reviewEmployer, postsOf, decidedPosts, reviewPost, reportedPosts, settleReports, followUpsDue, followUp,
})
