"""English words by kind. An irregular verb is given with its past: `begin:began:begun`."""

from __future__ import annotations

VERBS = {
    "grow": """
        increase grow:grew:grown raise boost gain lift expand accelerate maximize maximise multiply
        rise:rose:risen bump widen broaden deepen elevate extend scale amplify heighten intensify escalate climb
        """,
    "cut": """
        reduce decrease cut:cut:cut lower lose:lost:lost shrink:shrank:shrunk minimize minimise shorten trim
        drop slash decline shed:shed:shed curb lessen alleviate mitigate compress fall:fell:fallen
        """,
    "drop": "eliminate prevent avoid eradicate",
    "better": """
        improve enhance optimize optimise strengthen streamline modernize modernise simplify reinforce
        solidify revitalize revitalise sharpen bolster evolve upskill uplevel fortify tighten diversify
        reinvigorate
        """,
    "keep": """
        keep:kept:kept maintain sustain preserve stay remain retain limit cap stabilize stabilise restrict
        """,
    "reach": """
        reach achieve attain hit:hit:hit get:got:gotten obtain earn exceed surpass win:won:won acquire
        attract capture become:became:become secure save rank sell:sold:sold realize realise
        bring:brought:brought weigh beat:beat:beaten outperform see:saw:seen show:showed:shown
        demonstrate yield graduate qualify pass land
        """,
    "weak": """
        help support encourage promote drive:drove:driven facilitate foster cultivate nurture empower assist
        inspire motivate advocate champion strive
        """,
    "ensure": "ensure guarantee assure",
    "work": """
        build:built:built create write:wrote:written draft launch ship release publish hold:held:held
        host run:ran:run organize organise conduct deliver develop design implement define document
        complete finish set:set:set establish introduce roll migrate deploy configure automate refactor
        test review audit analyze analyse research study read:read:read attend join visit meet:met:met
        train teach:taught:taught coach mentor hire recruit onboard interview survey call contact post
        speak:spoke:spoken present record produce film prepare plan schedule start begin:began:begun
        initiate pilot prototype explore evaluate assess investigate identify find:found:found map fix
        resolve close address respond reply answer update upgrade add remove replace
        rewrite:rewrote:rewritten redesign rebuild:rebuilt:rebuilt rebrand integrate connect install
        adopt apply submit file register open renovate clean cook practice practise exercise walk
        swim:swam:swum cycle bike jog meditate workout sleep:slept:slept drink:drank:drunk eat:ate:eaten
        travel volunteer donate invest buy:bought:bought negotiate sign partner collaborate communicate
        listen watch monitor track measure report collect gather compile translate make:made:made
        take:took:taken move wake:woke:woken agree align settle encrypt adapt advise allocate announce
        arrange assemble brief broadcast cancel commission compose confirm consult correct craft
        diagnose discover edit educate email enforce experiment fill filter format harden import export
        incorporate inform inspect instruct isolate iterate lobby merge modify notify observe operate
        orchestrate outsource package persuade phone photograph pick port prioritize prioritise propose
        prune pull purge reconcile recover redirect regulate rehearse relocate remind renew repair
        replicate reschedule restart restock restore retrofit reuse route sample seek:sought:sought
        segment separate serve source specify staff subscribe summarize summarise supervise swap sync
        talk tell:told:told think:thought:thought transcribe transfer transition trial triage
        troubleshoot tune vet vote welcome wrap rethink:rethought:rethought declare adjust do:did:done
        go:went:gone give:gave:given send:sent:sent use place form perform execute handle discuss
        brainstorm validate verify check certify standardize standardise unify consolidate centralize
        centralise provide generate pay:paid:paid clear process learn wire delete retire deprecate patch
        rotate enroll enrol participate quit:quit:quit stop manage coordinate share sponsor distribute
        print book compare calculate estimate decide select choose:chose:chosen assign rename rework
        revamp overhaul restructure reorganize reorganise outline describe code program debug push
        enable extract archive tag offer put:put:put carry follow turn convert plant recycle construct
        demolish digitize digitise moderate play draw:drew:drawn paint sing:sang:sung dance declutter
        celebrate invite stretch memorize memorise revise solve mirror provision localize localise
        containerize containerise upsell pitch demo relaunch reopen shadow tackle expose examine
        formalize formalise finalize finalise kick stand revisit refine procure supply equip
        spread:spread:spread incubate curate pursue abolish accompany activate administer advertise
        aggregate amend annotate appoint approach approve architect articulate ask attempt author award
        backfill backport bake befriend bootstrap borrow brew broker calibrate canvass catalog catalogue
        categorize categorise cease chair change chart chat circulate classify clone codify collate
        commence commit compete conceive concentrate confront conserve consider copy counsel crawl
        crowdsource customize customise debate decommission dedicate deduplicate defer delegate deposit
        derive detail detect devise devote dig:dug:dug digest direct disable disburse disclose
        discontinue disinfect dismantle dispatch display disseminate dogfood earmark embed embark employ
        engage engineer enlist enter exchange exhibit expedite explain exploit fetch field flag focus
        forecast forge formulate forward frame fund furnish gamify garden grant greet groom group hack
        hand harmonize harmonise harvest hike honor honour illustrate immunize index induct ingest
        initialize inject innovate inoculate insert instal institute instrument insulate interpret
        intervene invent invoice irrigate itemize journal judge jump justify knit launder lay:laid:laid
        lecture lend:lent:lent leverage license list litigate load lock log look mail manufacture mark
        mediate mine mobilize mobilise mock model modularize mount mow network nominate normalize
        notarize obey offload operationalize oversee:oversaw:overseen own pack parallelize park parse
        partition patrol pave peel pen pin pivot plot plug poll pool popularize pray precompute preload
        profile prohibit proofread prosecute protect prove publicize pump purify query quiz race rally
        reactivate reassess reassign rebalance reboot recap recite recommend reconfigure reconnect
        reconstruct rectify redeploy redevelop redo:redid:redone redraft redraw refer referee refill
        refinance reflect reforest reform reformat refresh refurbish regenerate rehabilitate rehire
        reimagine reimburse reinstall reinstate reissue reject relabel remodel remediate render
        renegotiate rent reorder repackage repaint repave repeat replan replant replatform replenish
        reposition reproduce repurpose rerun resample rescue resell resettle reshape reshoot resize
        reskill restaff resubmit resurface retool retrain retrieve reupholster reward rewire
        ride:rode:ridden rig row sail salvage sanitize sanitise scaffold scan scour scout scrap scrape
        screen scrub scrutinize seal search seed segregate sequence serialize sew:sewed:sewn shape shard
        shift shoot:shot:shot shop shortlist showcase shred shut sift simulate sit:sat:sat sketch ski
        slice socialize socialise solicit sort sow spearhead spin:spun:spun split steer stitch stock
        straighten strip subcontract subsidize substitute suggest sunset superintend supplement surface
        suspend sweep:swept:swept switch synchronize synchronise synthesize systematize tabulate tailor
        tap tape tend tender thank tidy tile tinker touch tour trace trade transcode transform
        transplant transport treat trek tutor tweak tweet unblock uncover undergo:underwent:undergone
        undertake:undertook:undertaken uninstall unpack unsubscribe untangle unveil utilize utilise
        vaccinate vacuum visualize visualise vlog wash water weatherize weave:wove:woven weed weld
        whitelist withdraw:withdrew:withdrawn witness work wrangle zone
        """,
}

NOUNS = {
    "grow": "growth expansion uplift uptick upswing",
    "cut": "reduction",
    "better": "improvement",
    "measure": """
        rate ratio percentage proportion fee score rating revenue income profit margin cost expense expenditure
        spend bill price nps csat ces ltv cltv cac arr mrr nrr grr gmv gdp roi roas roe ebitda cpa cpc cpl
        ctr cpm arpu arppu dau mau wau aov asp mttr mttd mtbf mttf mttm rto rpo qps tps rps fps tvl eps dso
        apdex lcp cls fid ttfb latency throughput uptime availability downtime bandwidth frequency count
        volume quantity retention churn attrition turnover abandonment conversion satisfaction weight bmi
        gpa duration speed velocity utilization utilisation occupancy inventory headcount emission
        consumption accuracy precision coverage saving ranking recurrence absenteeism mortality unemployment
        temperature cholesterol footprint usage turnaround sales earnings overhead runtime lifetime
        percentile median deviation distance attendance enrollment enrolment ridership readership viewership prevalence
        incidence debt wage salary deficit surplus inflation lag quota grade acv opex
        capex tco ndr mileage pageload
        """,
    "count": """
        user customer member follower subscriber visitor client lead download installation signup
        sign-up order error bug defect incident outage ticket complaint issue view pageview traffic
        session donor student registration attendee failure crash alert vulnerability accident injury
        return refund calorie employee mistake click impression transaction purchase booking reservation
        referral merchant seller buyer shopper contributor star fork listener viewer reader patient
        passenger infection death fatality theft interruption rollback timeout regression warning
        dropout backlog like request inquiry enquiry mql volunteer applicant candidate backlink mention
        escalation hotfix blocker delay detractor promoter unsubscribe renewal login swipe no-show
        duplicate flake refill stockout spill breach exploit
        """,
    "soft": """
        quality experience stability usability efficiency effectiveness performance awareness brand
        influence ability skill capability reputation engagement toil reliability security scalability
        maintainability culture morale trust loyalty productivity communication collaboration transparency
        visibility knowledge understanding competitiveness innovation success relationship presence
        resilience readiness agility happiness wellbeing well-being health safety compliance consistency
        accessibility flexibility confidence alignment service teamwork ownership accountability creativity
        credibility excellence impact automation observability leadership
        """,
    "output": """
        doc documentation guide roadmap policy spec specification feature app application website site
        page mvp dashboard tool system platform workshop event course seminar webinar article newsletter
        campaign project framework presentation proposal template library api portal module plugin
        extension script runbook playbook handbook manual checklist video podcast song essay paper
        thesis story tutorial lesson class conference meetup blog house bridge road programme
        partnership team office store branch community blueprint poc training strategy meeting journal
        diary log archive notebook wiki changelog material curriculum syllabus worksheet slide deck memo
        whitepaper ebook brochure flyer poster leaflet logo agreement charter guideline component
        endpoint sdk widget bot chatbot integration questionnaire calendar agenda magazine repository
        repo dataset algorithm schema certificate storyboard portfolio toolkit glossary faq rubric lab
        garden
        """,
    "unit": """
        kg lb pound kilo kilogram gram km kilometer kilometre mile meter metre cm mm inch foot feet liter
        litre ml oz gb mb tb kb gib mib tib kib kwh mwh gwh mw gw kw ton tonne kcal dollar euro yuan rmb usd eur gbp cny jpy hkd hz
        mhz ghz bps cent ug mg mcg ppm ppb psi kpa rpm mah acre hectare gallon barrel degree point pt mbps gbps
        """,
    "hour": "sec minute min hour hr millisecond ms microsecond nanosecond",
    "day": "day night",
    "week": "week weekend wk fortnight",
    "month": "month",
    "quarter": "quarter",
    "year": "year yr",
    "decade": "decade",
    "event": """
        birthday wedding graduation ipo deadline rollout kickoff semester summer winter spring autumn
        holidays
        """,
}

WORDS = {
    "spelled": """
        one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
        """,
    "scale": "hundred thousand million billion trillion dozen",
    "ordinal": "first second third fourth fifth sixth seventh eighth ninth tenth final",
    "half": "half",
    "multiple": """
        double doubles doubled doubling triple triples tripled tripling once thrice quadruple quadruples
        quadrupled quadrupling halve halves halved halving tenfold twofold threefold fourfold fivefold twice
        """,
    "times": "times fold",
    "hour": "seconds",
    "span": "time",
    "zero": "zero",
    "percent": "percent pct",
    "points": "pp ppt ppts pps",
    "monthname": """
        january february april june july august september october november december jan feb apr jun jul aug
        sep sept oct nov dec
        """,
    "may": "may march mar",
    "weekday": """
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
        """,
    "feast": "midyear christmas xmas thanksgiving halloween easter",
    "thisword": "this current",
    "nextword": "next coming following upcoming",
    "lastword": "last previous past preceding",
    "dayrel": "today tonight tomorrow eod cob",
    "weekrel": "eow",
    "monthrel": "eom",
    "quarterrel": "eoq",
    "yearrel": "eoy",
    "fiscal": "fiscal fy",
    "begin": "beginning early outset",
    "middle": "middle mid",
    "finish": "end late conclusion",
    "by": "by",
    "before": "before until till",
    "within": "within inside",
    "in": "in",
    "for": "for",
    "during": "over during throughout",
    "through": "through across",
    "on": "on at",
    "since": "since after starting",
    "every": "every each",
    "per": "per",
    "often": """
        weekly daily monthly quarterly annually yearly biweekly fortnightly hourly nightly annual semiannual
        semiannually bimonthly
        """,
    "versus": "versus vs compared relative",
    "than": "than",
    "least": "above exceeding beyond minimum",
    "most": "under below max maximum",
    "about": """
        about around approximately roughly nearly almost approx circa just only another additional extra
        """,
    "from": "from",
    "to": "to into toward towards",
    "now": "currently was were baseline existing presently now today's",
    "a": "a an",
    "the": "the our my their its your his her these those all any",
    "of": "of",
    "and": "and & plus then or",
    "that": "that which who whose where when while so because if",
    "with": "with using via without despite including given",
    "not": "not don't no never cannot won't",
    "can": """
        can could will would shall should must need needs want wants aim aims try hope intend going i we you
        they he she it everyone i'll we'll i'm we're i'd
        """,
    "be": "is are be been being am has have had",
    "budget": "budget budgets investment",
    "lofty": "world-class industry-leading state-of-the-art cutting-edge leader leading premier benchmark foremost preeminent",
    "quality": """
        great good better best reliable stable fast faster fastest quick quickly quicker rapid rapidly
        significant significantly substantial substantially dramatically drastically greatly considerably
        enough high higher highest highly stronger strong robust efficient efficiently effectively smooth
        smoothly seamless seamlessly excellent outstanding exceptional superior amazing awesome delightful
        modern top-notch first-class innovative simple simpler easy easier easiest simplest smartest
        strongest cleanest cheapest safest happiest healthiest biggest easily user-friendly intuitive happy
        happier healthy healthier actionable meaningful clearer consistent consistently timely continuously
        sustainable sustainably scalable responsive regularly frequently often properly adequately
        sufficient sufficiently less fewer sooner more high-quality positive competitive cleaner deeper
        larger bigger smaller closer tighter leaner cheaper safer smarter delight delighted vibrant thriving
        engaging compelling polished productive proactive flexible cost-effective maximal optimal optimally
        fluent fluently positively perfect perfectly promptly swiftly solid ideal impactful valuable frictionless painless resilient
        agile nimble trusted respected renowned top-tier high-performing
        """,
    "some": "few several some many various multiple numerous lots dozens hundreds thousands millions",
    "label": """
        version phase stage level tier step chapter section sprint iteration android ios python java node
        windows iso rfc http gpt covid category sev priority objective goal kr okr appendix act rule vol
        figure num pr episode room floor gate php postgres postgresql mysql react angular vue ubuntu debian
        kubernetes fortune web milestone wave scope dotnet
        """,
}

PHRASES = {
    "least": """
        at least, no less than, no fewer than, not less than, greater than, upwards of, minimum of,
        a minimum of, in excess of, higher than, no lower than, more than
        """,
    "most": """
        at most, no more than, less than, fewer than, maximum of, a maximum of, not more than, not exceed,
        no longer than, lower than, not exceeding, no higher than, shorter than
        """,
    "andup": "or more, or higher, or above, and above, or better, or greater",
    "anddown": "or less, or fewer, or below, or lower, or faster, or under",
    "about": "an average of, average of, a total of, total of, close to, as much as, a further",
    "before": "no later than, prior to, ahead of, in advance of, by the time, on or before, not later than, in time for",
    "upto": "up to",
    "downto": "down to",
    "upfrom": "up from",
    "downfrom": "down from",
    "versus": "compared to, compared with, relative to, as compared to",
    "now": "as of today, at present, today at",
    "often": """
        year over year, year on year, yoy, mom, qoq, wow, quarter over quarter, month over month,
        week over week, year-over-year, year-on-year, month-over-month, quarter-over-quarter, week-over-week,
        per annum, every other week, every other day, every other month
        """,
    "fold": "order of magnitude, orders of magnitude",
    "points": "percentage points, percentage point, percent points, percentage-point, p.p.",
    "percent": "per cent",
    "unit": "basis points, basis point, square feet, square meters, us dollars",
    "workday": """
        business day, business days, working day, working days, work days, work day, workdays, workday
        """,
    "yearrel": "year end, year-end, year's end, end of year, end-of-year",
    "quarterrel": "quarter end, quarter-end, end of quarter, end-of-quarter",
    "monthrel": "month end, month-end, end of month, end-of-month",
    "weekrel": "end of week, end-of-week",
    "dayrel": "end of day, end-of-day, close of business, end of business",
    "finish": "close of",
    "begin": "start of, beginning of",
    "feast": """
        black friday, cyber monday, mid-year, mid year, new year's eve, new year's day, new years eve, new years day, new year's,
        new year, valentine's day, valentine's, valentines day, independence day, labor day, labour day,
        memorial day, mother's day, father's day, chinese new year, lunar new year, spring festival,
        boxing day, mid-autumn festival, dragon boat festival, women's day, earth day, veterans day,
        singles' day, singles day, double 11, double eleven
        """,
    "event": """
        go live, go-live, school year, academic year, product launch, the holidays, holiday season,
        release date, general availability
        """,
    "term": """
        short term, long term, medium term, near term, short-term, long-term, medium-term, near-term,
        near future, foreseeable future
        """,
    "some": """
        a few, a little, a little bit, a bit more, a lot, a lot of, a number of, dedicated number, dedicated number of, as many as possible,
        as much as possible, a couple of, a variety of, a handful of, plenty of, tons of, a bit,
        thousands of, hundreds of, millions of, tens of, dozens of, scores of, as often as possible, as many as i can, as much as i can
        """,
    "quality": """
        a clear, world class, best in class, best-in-class, state of the art, industry leading, top notch,
        first class, high quality, user friendly, as fast as possible, as quickly as possible,
        as soon as possible, cost effective, on a regular basis
        """,
    "lofty": """
        lead the market, leads the market, lead the industry, lead the way, lead the field, lead the pack, stay ahead,
        ahead of the curve, ahead of the competition, market leader, industry leader, thought leader, gold standard,
        go-to, leadership position, top tier, top-of-mind,
        household name, first choice, employer of choice, of choice, second to none, center of excellence,
        centre of excellence, next level, next-level
        """,
    "word": """
        best practice, best practices, help center, help centre, help desk, help page,
        help pages, help article, help articles, high school, customer support, support team, support needs,
        tech support, support center, support staff,
        support engineers, fast track, fast-track, good first issue, good first issues, real time, real-time,
        on time, on-time, full time, full-time, part time, part-time, one on one, one-on-one, one on ones,
        one-on-ones, one another, each other, no one, double opt-in, double-click, double check,
        half marathon, half-marathon, one stop, one-stop, day one, more information,
        good morning, time zone, time zones, most effective, time series, high level, high-level,
        high availability, low level, strong typing, clear text, well known, in order, in place, in addition,
        in particular, in general, in progress, in production, in house, in-house, in person, in-person,
        in line, on behalf, for example, such as, at scale, long form, open source, open-source,  end to end,
        end-to-end, face to face, face-to-face, step by step, step-by-step, go-to-market, go to market,
        up to date, up-to-date, to do, to-do, sales team, sales manager, sales deck, sales enablement,
        sales rep, sales reps, sales force, sales process, sales training, sales staff, vp of sales,
        head of sales, director of sales, cost center, top of mind, start-up, start up, startup, startups,
        zero trust, zero-day, zero day, zero-trust, two-factor, two factor, two-way, multi-factor,
        post-mortem, post-mortems, post mortem, postmortem, release notes, test plan, test plans, test suite,
        design system, design doc, design docs, review process, book club, read replica, read replicas,
        first-class citizen, price list, user test, user tests, user interview, user interviews,
        user research, user story, user stories, customer interview, customer interviews, user testing,
        a raise, pay raise, some sort, some kind, some form, some point, some day,
        user group, user guide, user manual, user feedback, customer feedback
        """,
    "ensure": "make sure, make certain",
    "grow": "speed up, scale up, ramp up, step up",
    "cut": "cut down, cut back, bring down, scale down, slow down, phase down",
    "better": "get better, do better, level up",
    "drop": "get rid of, phase out",
    "work": """
        set up, carry out, follow up, reach out, sign up, roll out, open up, work out, go through,
        paying off, spin up, spun up, look into, looking into, team up, team with, come up with,
        take part, catch up, get started, re-engineer, co-author, co-host, co-write, fine-tune, follow-up on,
        hand over, put together, put in place, shake up, soft-launch, beta-test, stress-test,
        contribute to, bring back, cross-train, peer-review, right-size, dig into, check in with, log off
        """,
    "reach": """meet or exceed, bring in, bringing in, bring on, take on, put aside, set aside, put away,
        stash away, break even, come in under, live up to""",
    "can": """
        continue to, continuing to, would like to, looking to, seek to, be able to, able to
        """,
    "measure": """
        market share, share of, error budget, burn rate, lead time, cycle time, response time, load time,
        wait time, waiting time, blood pressure, net worth, heart rate, body fat, open rate, number of,
        amount of, size of, length of, time to market, time-to-market, time to value, time spent,
        turnaround time, days sales outstanding, lead times, cycle times, response times, load times,
        wait times, screen time, cost of, per capita, life expectancy, user base, customer base, bundle size,
        cloud bill, test coverage, story points, page views, page load, page loads, page speed
        """,
    "count": """
        error message, error messages, bug reports, bug report, sign ups, mailing list, email list,
        technical issues, flaky test, flaky tests, false positives, false negatives, false alarms, no-shows, near misses,
        dead links, broken links, support ticket, support tickets, open issues
        """,
    "soft": """
        customer service, user experience, customer experience, technical debt, tech debt, time management,
        thought leadership, work-life balance, work life balance
        """,
}
