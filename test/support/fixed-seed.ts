// Property tests try the same cases in every run, so that a red run is red for everybody. Others: VORAB_TEST_SEED=<number>.
import * as fc from "fast-check"

fc.configureGlobal({ seed: Number(process.env["VORAB_TEST_SEED"] ?? 20261214) })
