/** The file writer's thread. Answers each job with the size and digest of the file. */
import { serveJobs } from '../../worker-thread.ts';
import { writeOutputFile } from './write-file.ts';

serveJobs(writeOutputFile);
