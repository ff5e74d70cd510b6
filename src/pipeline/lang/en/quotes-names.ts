const set = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

/**
 * Common first names in US news, for "he said" and "she said" only. A name used for both stands in neither list;
 * an unknown name fits either pronoun.
 */
export const masculineNames = set(`
  aaron abdul adam adrian ahmed al alan albert alberto alejandro alexander alfred ali allen alvin amir andre andrew andy
  anthony antonio armando arnold arthur ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon
  brendan brent brett brian bruce bryan byron carl carlos cesar chad charles charlie chris christian christopher
  chuck clarence clinton cody connor corey craig curtis daniel danny darren dave david dean dennis derek derrick diego
  dmitry dominic don donald doug douglas duane dustin dwayne dwight earl ed eddie edgar eduardo edward edwin eli elijah
  elon emmanuel enrique eric ernest ethan eugene evan felipe felix fernando floyd francisco frank franklin fred
  frederick gabriel garrett gary gavin gene geoffrey george gerald gilbert glen glenn gordon graham grant greg gregory
  guillermo gustavo harold harry harvey hassan hector henry herbert herman howard hugh hugo hussein ian ibrahim isaac
  ivan jack jacob jaime jake jamal james jared jason javier jay jeff jeffrey jeremy jerome jerry jesse jim jimmy
  joaquin joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julio justin karl keith ken kenneth
  kevin khalid kurt kyle lance larry lawrence leo leon leonard leonardo liam logan louis lucas luis luke mahmoud manuel
  marc marco marcus mario mark marshall martin marvin matt matthew maurice max michael miguel mike mitch mitchell
  mohammad mohammed moshe muhammad mustafa nathan nathaniel neil nicholas nick noah norman oleg oliver omar oscar owen
  pablo patrick paul pedro pete peter phil philip phillip rafael ralph ramon randall randy raul ray raymond reginald
  ricardo richard rick ricky rob robert roberto rodney rodrigo roger roland ron ronald ross roy ruben russell ryan
  salvador samuel scott sean sergei sergio seth shane shaun shawn simon spencer stanley stephen steve steven stuart
  ted terrence theodore thomas tim timothy todd tom tommy tony travis trevor troy tyler vernon victor vincent
  vladimir volodymyr wade wallace walter warren wayne wesley will william xavier yousef zachary raj ravi sanjay
  arjun vikram hiroshi kenji pierre hans klaus giovanni luigi`);

export const feminineNames = set(`
  abigail adriana agnes aisha alexandra alice alicia alison allison alma amanda amber amelia amy ana andrea angela
  angelina anita ann anna anne annette annie april ariana ashley audrey barbara beatrice becky bella bernice beth betty
  beverly bonnie brenda bridget brittany camila candace carla carmen carol caroline carolyn carrie cassandra
  catherine cathy cecilia celia charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen
  connie crystal cynthia daisy dana danielle darlene dawn deborah debra delia denise diana diane dolores donna doris
  dorothy edith eileen elaine eleanor elena elizabeth ella ellen emily emma erica erika erin esther eva evelyn faith
  fatima felicia florence frances gabriela gail georgia geraldine gina giorgia glenda gloria grace greta gretchen
  guadalupe gwendolyn hannah harriet heather heidi helen hilary hillary holly hope ida imani ingrid irene iris isabel
  isabella ivanka jacqueline jamila jane janet janice jasmine jeanette jeanne jenna jennifer jenny jessica jill jo
  joan joann joanna josephine joy joyce juanita judith judy julia juliana julie june kamala karen karin kate katherine
  kathleen kathryn kathy katie kayla kellyanne kendra kimberly kirsten kristen kristin kristina latoya laura lauren
  leah leila lena leticia lillian linda lisa liz lois loretta lori lorraine lucia lucy luz lydia lynn madeleine marcia
  margaret margarita maria mariam marian marie marilyn marina marissa marjorie marlene marsha martha mary maureen
  maya megan meghan melanie melinda melissa mercedes meredith mia michelle mildred miranda miriam molly monica
  monique nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pam pamela patricia patty
  paula pauline peggy penny phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rosalind rose
  rosemary roxanne ruth sabrina sally samantha sandra sara sarah savannah shannon sharon sheila shelby shelley sherry
  shirley silvia simone sonia sonya sophia sophie stacey stacy stella stephanie sue susan susana suzanne svetlana
  sylvia tamara tammy tanya tara tatiana teresa thelma theresa tiffany tina tricia valerie vanessa vera veronica
  vicki victoria violet virginia vivian wanda wendy whitney yasmin yolanda yvette yvonne zoe nikki priya anjali`);

/** Words in a title or role that tell whether "he" or "she" follows. */
export const masculineWords = set(`
  mr sir lord king prince father brother son husband boy man spokesman chairman congressman councilman businessman
  assemblyman fireman policeman salesman uncle grandfather nephew widower actor pope bishop priest sheikh sultan emir`);
export const feminineWords = set(`
  mrs ms miss dame lady queen princess mother sister daughter wife girl woman spokeswoman chairwoman congresswoman
  councilwoman assemblywoman businesswoman policewoman saleswoman aunt grandmother niece widow actress nun`);
